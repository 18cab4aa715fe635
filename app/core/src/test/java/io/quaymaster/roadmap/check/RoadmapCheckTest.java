package io.quaymaster.roadmap.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.fixture.HandClock;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.host.MemoryCalls;
import io.quaymaster.memory.host.MemoryIssues;
import io.quaymaster.memory.host.MemoryProjectHost;
import io.quaymaster.memory.host.MemoryRoadmapHost;
import io.quaymaster.memory.roadmap.MemoryIssueIndex;
import io.quaymaster.memory.roadmap.MemoryObjects;
import io.quaymaster.memory.roadmap.MemoryRoutingStore;
import io.quaymaster.project.FieldChange;
import io.quaymaster.project.FieldValue;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.RoadmapFixtures;
import io.quaymaster.roadmap.flow.ItemRouting;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueBody;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.item.Quarter;
import io.quaymaster.roadmap.item.RoadmapItem;
import io.quaymaster.roadmap.json.JsonFault;
import io.quaymaster.roadmap.route.Destinations;
import io.quaymaster.roadmap.route.Routes;
import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.run.RunKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoadmapCheckTest {
  private static final InstalledRepository BILLING = repository(4711, "acme/billing");
  private static final InstalledRepository WEB = repository(4712, "acme/web-site");
  private static final String GOOD = RoadmapFixtures.text("good.json");
  private static final String UNLINKED =
      GOOD.replace("\"billing\"", "\"web\"").replaceAll("\"fields\": .*\n", "");
  private static final ProjectField STATUS =
      new ProjectField(
          "status",
          "Status",
          new ProjectField.Type.SingleSelect(
              List.of(
                  new ProjectField.Option("todo", "Todo"),
                  new ProjectField.Option("done", "Done"))));
  private static final Project PROJECT =
      new Project("P7", new ProjectRef("acme", 7), "Roadmap", false, List.of(STATUS));

  private String routes = RoadmapFixtures.text("routing.yml");
  private final HandClock clock = new HandClock();
  private final MemoryIssues issues = new MemoryIssues(clock);
  private final MemoryCalls calls = new MemoryCalls();
  private final MemoryRoadmapHost host = new MemoryRoadmapHost(issues, calls);
  private final MemoryIssueIndex index = new MemoryIssueIndex();

  RoadmapCheckTest() {
    issues.add(PROJECT);
  }

  private static InstalledRepository repository(long id, String ref) {
    return new InstalledRepository(
        new InstallationId(7), new RepositoryId(id), RepositoryRef.parse(ref));
  }

  private FilePreview check(String file) {
    MemoryObjects bucket = new MemoryObjects(true, clock);
    bucket.put(RoutingStore.PATH, routes.getBytes(UTF_8));
    ItemRouting routing =
        new ItemRouting(
            new Routes(new MemoryRoutingStore(bucket)),
            new Destinations(
                ref -> List.of(BILLING, WEB).stream().filter(r -> r.ref().equals(ref)).findFirst(),
                clock));
    return new RoadmapCheck(routing, host, index).check(file.getBytes(UTF_8));
  }

  private ItemPreview only(String file) {
    FilePreview preview = check(file);
    assertEquals(List.of(), preview.faults());
    assertEquals(1, preview.items().size());
    return preview.items().getFirst();
  }

  /** The issue as the item wants it. */
  private IssueSnapshot settled(InstalledRepository repository, String file) {
    RoadmapItem item = RoadmapFixtures.item(file);
    host.createMilestone(repository, new Quarter(1, 2026));
    IssueSnapshot issue =
        issues.add(
            repository,
            blank ->
                new IssueSnapshot(
                    blank.number(),
                    blank.nodeId(),
                    blank.url(),
                    item.title(),
                    IssueBody.section(item, Identity.of(item)),
                    true,
                    List.of("roadmap", "payments"),
                    List.of("mona"),
                    Optional.of("Q1 2026")));
    calls.forget();
    return issue;
  }

  @Test
  void newItemIsShownWholeAndOneReadIsAllThatItCosts() {
    ItemPreview item = only(GOOD);

    assertEquals("acme/billing", item.target());
    assertEquals("+ issue: Pay by invoice", item.changes().getFirst());
    assertTrue(
        item.changes()
            .containsAll(
                List.of(
                    "+ ## Goal",
                    "+ Companies buy without a card.",
                    "+ label: roadmap",
                    "+ label: payments",
                    "+ assignee: mona",
                    "+ milestone Q1 2026, due 2026-03-31",
                    "+ project: acme/7",
                    "+ Status: Todo")),
        item::toString);
    assertTrue(
        item.notices().contains("project acme/7 has no field 'Target quarter'"), item::toString);
    assertEquals(List.of("look"), calls.made());
  }

  @Test
  void nothingIsShownOfAnItemThatIsAsItShouldBe() {
    settled(WEB, UNLINKED);

    ItemPreview item = only(UNLINKED);

    assertEquals("acme/web-site#1", item.target());
    assertEquals(List.of(), item.changes());
    assertEquals(List.of(), item.notices());
  }

  @Test
  void changedItemShowsWhatIsTakenAwayAndWhatIsAdded() {
    settled(WEB, UNLINKED);

    ItemPreview item =
        only(
            UNLINKED
                .replace("without a card", "by invoice")
                .replace("Q1 2026", "Q2 2026")
                .replace("[\"mona\"]", "[\"Mona\", \"hubot\"]"));

    assertEquals(
        List.of(
            "- Companies buy without a card.",
            "- Target quarter: Q1 2026",
            "+ Companies buy by invoice.",
            "+ Target quarter: Q2 2026",
            "- milestone: Q1 2026",
            "+ milestone: Q2 2026",
            "+ assignee: hubot",
            "+ milestone Q2 2026, due 2026-06-30"),
        sorted(item.changes()));
  }

  /** Taken away and added lines of the body stand between each other. */
  private static List<String> sorted(List<String> changes) {
    List<String> body = changes.subList(0, 4);
    return java.util.stream.Stream.concat(
            body.stream().sorted(java.util.Comparator.comparing((String l) -> l.startsWith("+"))),
            changes.stream().skip(4))
        .toList();
  }

  @Test
  void fieldThatSaysSomethingElseIsShownByTheNamesOfItsOptions() {
    IssueSnapshot issue = settled(BILLING, GOOD);
    MemoryProjectHost projects = new MemoryProjectHost(issues, calls);
    String place = projects.add(BILLING, PROJECT, issue.nodeId());
    projects.set(
        BILLING, PROJECT, place, List.of(new FieldChange(STATUS, new FieldValue.Option("done"))));

    assertEquals(List.of("- Status: Done", "+ Status: Todo"), only(GOOD).changes());
  }

  @Test
  void projectThatCannotBeSeenIsAFaultBecauseTheUploadWouldFail() {
    routes = routes.replace("number: 7", "number: 8");

    FilePreview preview = check(GOOD);

    assertEquals(1, preview.faults().size());
    assertTrue(preview.faults().getFirst().message().contains("acme/8 can't be seen"));
    assertEquals(1, preview.items().size());
  }

  @Test
  void itemThatTheIndexKnowsByItsKeyMayBeRenamed() {
    IssueSnapshot issue = settled(WEB, UNLINKED);
    Identity key = Identity.of(RoadmapFixtures.item(UNLINKED));
    RunKey run = new RunKey("roadmap", "1/0");
    index.claim(WEB.id(), key, run, clock.instant(), clock.instant().plus(Duration.ofMinutes(1)));
    index.record(WEB.id(), key, run, issue.number());

    assertEquals(
        List.of("- title: Pay by invoice", "+ title: Invoices"),
        only(UNLINKED.replace("Pay by invoice", "Invoices")).changes());
  }

  @Test
  void everyFaultIsNamedWhateverItemItIsOfAndGoodItemsAreShownAllTheSame() {
    FilePreview preview =
        check(
            "["
                + UNLINKED
                + ","
                + GOOD.replace("\"billing\"", "\"biling\"")
                + ","
                + GOOD.replace("Q1 2026", "Q5 2026").replace("Mona Lisa", "")
                + "]");

    assertEquals(
        List.of("/1/tag", "/2/target_quarter", "/2/author"),
        preview.faults().stream().map(JsonFault::pointer).toList());
    assertEquals(List.of("/0"), preview.items().stream().map(ItemPreview::pointer).toList());
  }

  @Test
  void ofManyItemsTheFirstAreComparedAndAllAreValidated() {
    String many =
        IntStream.rangeClosed(0, RoadmapCheck.MOST_PREVIEWS)
            .mapToObj(
                i -> UNLINKED.replace("Pay by invoice", "Item " + i).replace("invoice", "k" + i))
            .collect(
                Collectors.joining(",", "[", "," + GOOD.replace("\"billing\"", "\"x\"") + "]"));

    FilePreview preview = check(many);

    assertEquals(RoadmapCheck.MOST_PREVIEWS, preview.items().size());
    assertEquals(1, preview.faults().size());
    assertEquals(RoadmapCheck.MOST_PREVIEWS, calls.made().size());
  }
}
