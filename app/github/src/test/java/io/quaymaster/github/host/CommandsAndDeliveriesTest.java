package io.quaymaster.github.host;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.InstalledRepositories;
import io.quaymaster.command.CommandHost;
import io.quaymaster.command.CommandHost.Reaction;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.event.sweep.HookDeliveries;
import io.quaymaster.event.sweep.HookDeliveries.Original;
import io.quaymaster.event.sweep.HookDeliveries.Page;
import io.quaymaster.event.sweep.HookDelivery;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.RepositoryRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsAndDeliveriesTest {
  private static final String REPO = "/api/v3/repos/acme/billing";
  private static final String ROLE = "GET " + REPO + "/collaborators/ann/permission";
  private static final String LOG = "/api/v3/app/hook/deliveries";
  private static final String GUID = "00000000-0000-0000-0000-000000000001";

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final CommandHost commands = edge.bean(CommandHost.class);
  private final HookDeliveries deliveries = edge.bean(HookDeliveries.class);
  private final InstalledRepositories installed = edge.bean(InstalledRepositories.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void roleIsTheHighestRightThatGitHubLists() {
    assertEquals(Role.ADMIN, role("admin", "{\"admin\":true,\"push\":true}"));
    assertEquals(Role.MAINTAIN, role("write", "{\"maintain\":true,\"push\":true}"));
    assertEquals(Role.WRITE, role("write", "{\"maintain\":false,\"push\":true}"));
    assertEquals(Role.TRIAGE, role("read", "{\"triage\":true,\"pull\":true}"));
    assertEquals(Role.READ, role("read", "{\"pull\":true}"));
    assertEquals(Role.NONE, role("none", "{}"));
  }

  @Test
  void roleIsTakenFromTheNameWhenRightsAreNotListed() {
    assertEquals(Role.ADMIN, role("admin", "null"));
    assertEquals(Role.WRITE, role("write", "null"));
    assertEquals(Role.READ, role("read", "null"));
    assertEquals(Role.NONE, role("none", "null"));
    github.on(ROLE, json(200, "{\"permission\":\"write\"}"));
    assertEquals(Role.WRITE, commands.roleOf(BILLING, "ann"));
  }

  @Test
  void userWhomGitHubDoesNotKnowHasNoRole() {
    assertEquals(Role.NONE, commands.roleOf(BILLING, "nobody"));
  }

  @Test
  void reactionIsRepeatedOverOutages() {
    String route = "POST " + REPO + "/issues/comments/5/reactions";
    github.on(route, json(502, ""), json(200, "{\"content\":\"eyes\"}"));

    commands.react(BILLING, 5, Reaction.EYES);

    assertEquals("{\"content\":\"eyes\"}", github.asked(route).getLast().body());
  }

  @Test
  void pageOfTheLogLeadsToTheNextByItsCursor() {
    github.on(
        "GET " + LOG,
        json(
                200,
                "["
                    + "{\"id\":2,\"guid\":\"%s\",\"delivered_at\":\"2026-03-02T09:00:00Z\","
                        .formatted(GUID)
                    + "\"redelivery\":true,\"status\":\"OK\",\"status_code\":202,\"event\":\"push\"},"
                    + "{\"id\":1,\"guid\":\"%s\",\"delivered_at\":\"2026-03-02T08:00:00Z\","
                        .formatted(GUID)
                    + "\"redelivery\":false,\"status\":\"timed out\",\"status_code\":0,"
                    + "\"event\":\"push\"}]")
            .with(
                "Link", "<http://x/app/hook/deliveries?per_page=100&cursor=v1_%3D2>; rel=\"next\""),
        json(200, "[]"));

    Page page = deliveries.page(Optional.empty());

    assertEquals(
        new Page(
            List.of(
                new HookDelivery(
                    2,
                    new DeliveryId(GUID),
                    "push",
                    Instant.parse("2026-03-02T09:00:00Z"),
                    true,
                    true,
                    202),
                new HookDelivery(
                    1,
                    new DeliveryId(GUID),
                    "push",
                    Instant.parse("2026-03-02T08:00:00Z"),
                    false,
                    false,
                    0)),
            Optional.of("v1_=2")),
        page);
    assertEquals(new Page(List.of(), Optional.empty()), deliveries.page(page.next()));
    assertEquals("GET " + LOG + "?per_page=100", github.lines().getFirst());
    assertTrue(github.lines().getLast().contains("cursor=v1_%3D2"), github.lines().getLast());
  }

  @Test
  void originalIsThePayloadAsItWasSent() {
    String payload =
        "{\"zen\":\"a \\\"b\\\" \u00e9\",\"n\":12345678901,\"list\":[],\"nothing\":null}";
    github.on(
        "GET " + LOG + "/2",
        json(200, "{\"id\":2,\"event\":\"push\",\"request\":{\"payload\":" + payload + "}}"));
    github.on("GET " + LOG + "/3", json(200, "{\"id\":3,\"event\":\"push\",\"request\":{}}"));

    assertEquals(Optional.of(new Original("push", payload)), deliveries.original(2));
    assertEquals(Optional.empty(), deliveries.original(3));
    assertEquals(Optional.empty(), deliveries.original(4));
  }

  @Test
  void redeliveryIsAskedForUnlessGitHubHasForgotten() {
    github.on("POST " + LOG + "/2/attempts", json(202, "{}"));
    github.on("POST " + LOG + "/4/attempts", json(422, "{}"));

    assertTrue(deliveries.redeliver(2));
    assertFalse(deliveries.redeliver(3));
    assertThrows(Refused.class, () -> deliveries.redeliver(4));
  }

  @Test
  void installedRepositoryIsFoundByItsNameAndKnownByItsId() {
    github.on("GET " + REPO + "/installation", json(200, "{\"id\":11,\"suspended_at\":null}"));
    github.on(
        "GET " + REPO,
        json(200, "{\"id\":42,\"full_name\":\"acme/billing\"}").with("ETag", "\"1\""),
        new StubGitHub.Reply(304, java.util.Map.of(), new byte[0]));

    assertEquals(Optional.of(BILLING), installed.find(BILLING.ref()));
    assertEquals(Optional.of(BILLING), installed.find(BILLING.ref()));
    assertEquals(
        "{\"repositories\":[\"billing\"],\"permissions\":{\"metadata\":\"read\"}}",
        github.asked("POST /api/v3/app/installations/11/access_tokens").getFirst().body());
  }

  @Test
  void repositoryWithoutTheAppIsNotFound() {
    assertEquals(Optional.empty(), installed.find(RepositoryRef.parse("acme/other")));

    github.on("GET " + REPO + "/installation", json(403, "{}"));
    assertThrows(Refused.class, () -> installed.find(BILLING.ref()));
  }

  private Role role(String permission, String rights) {
    github.on(
        ROLE,
        json(
            200,
            "{\"permission\":\""
                + permission
                + "\",\"role_name\":\"our-own\",\"user\":{\"permissions\":"
                + rights
                + "}}"));
    return commands.roleOf(BILLING, "ann");
  }
}
