package io.quaymaster.roadmap.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.roadmap.RoadmapFixtures;
import io.quaymaster.roadmap.route.RoutingStore.Stored;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final String GOOD = RoadmapFixtures.text("routing.yml");

  @Test
  void routesAreReadByTag() {
    Routing.Valid routing = assertInstanceOf(Routing.Valid.class, Routing.read(GOOD));

    Route billing = java.util.Objects.requireNonNull(routing.routes().get("billing"));
    assertEquals(RepositoryRef.parse("acme/billing"), billing.repository());
    assertEquals(
        Optional.of(new ProjectTarget("acme", 7, Map.of("Status", "Todo", "Estimate", "3"))),
        billing.project());
    assertEquals(Optional.empty(), billing.names().author());
    assertEquals(List.of("billing", "web"), routing.routes().keySet().stream().sorted().toList());
  }

  @Test
  void everyFaultIsNamedWithItsPlace() {
    Routing.Invalid invalid =
        assertInstanceOf(
            Routing.Invalid.class, Routing.read(RoadmapFixtures.text("bad-routing.yml")));

    assertEquals(
        List.of(
            "Config/routing.yml:3:17 tags.billing.repository: owner/name, for example acme/billing"
                + " expected but got the text 'billing'",
            "Config/routing.yml:5:15 tags.billing.project.number: a whole number from 1 to"
                + " 999999999 expected but got the text 'seven'",
            "Config/routing.yml:8:5 tags.web: the key 'repository' is missing"),
        invalid.problems());
  }

  @Test
  void emptyFileIsInvalid() {
    assertInstanceOf(Routing.Invalid.class, Routing.read(""));
  }

  @Test
  void changedFileIsReadAnewAndAnUnchangedOneIsNot() {
    Deque<Stored> stored = new ArrayDeque<>();
    List<Optional<String>> asked = new ArrayList<>();
    Routes routes =
        new Routes(
            known -> {
              asked.add(known);
              return stored.removeFirst();
            });
    stored.add(new Stored.Text(GOOD, "e1"));
    stored.add(new Stored.Same());
    stored.add(new Stored.Text("tags: {}", "e2"));
    stored.add(new Stored.Missing());

    assertEquals(2, assertInstanceOf(Routing.Valid.class, routes.now()).routes().size());
    assertEquals(2, assertInstanceOf(Routing.Valid.class, routes.now()).routes().size());
    assertEquals(0, assertInstanceOf(Routing.Valid.class, routes.now()).routes().size());
    assertInstanceOf(Routing.Invalid.class, routes.now());
    assertEquals(
        List.of(Optional.empty(), Optional.of("e1"), Optional.of("e1"), Optional.of("e2")), asked);
  }
}
