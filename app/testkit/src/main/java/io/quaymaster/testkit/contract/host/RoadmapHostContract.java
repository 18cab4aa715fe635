package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectItem;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueChange;
import io.quaymaster.roadmap.issue.IssueDraft;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.Milestone;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.roadmap.issue.Sight.Seen;
import io.quaymaster.roadmap.item.ItemKey;
import io.quaymaster.roadmap.item.Quarter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link RoadmapHost}s do. */
public abstract class RoadmapHostContract {
  private static final String TITLE = "Pay by invoice";
  private static final Identity IDENTITY = Identity.of(new ItemKey("billing-7"));
  private static final Quarter QUARTER = new Quarter(1, 2026);

  /** The world of this test. */
  protected abstract IssueWorld world();

  @Test
  void nothingIsSeenWhereNothingIs() {
    Sight sight = look(TITLE, Optional.empty(), Optional.empty());

    assertEquals(List.of(), sight.issues());
    assertEquals(Optional.empty(), sight.milestone());
    assertEquals(Optional.empty(), item(sight, Optional.empty()));
  }

  @Test
  void issueThatWasMadeIsAsDraftedAndIsSeenByItsNumber() {
    Milestone milestone = host().createMilestone(world().repository(), QUARTER);
    String body = section("billing-7");
    IssueSnapshot made =
        host()
            .create(
                world().repository(),
                new IssueDraft(
                    TITLE, body, List.of("roadmap", "ui"), List.of(), milestone.number()));

    assertEquals(TITLE, made.title());
    assertEquals(body, made.body());
    assertTrue(made.open());
    assertEquals(List.of("roadmap", "ui"), made.labels().stream().sorted().toList());
    assertEquals(List.of(), made.assignees());
    assertEquals(Optional.of("Q1 2026"), made.milestone());
    Seen seen = only(look(TITLE, Optional.of(made.number()), Optional.empty()));
    assertEquals(made.number(), seen.issue().number());
    assertEquals(made.nodeId(), seen.issue().nodeId());
    assertEquals(made.url(), seen.issue().url());
    assertEquals(body, seen.issue().body());
    assertEquals(Optional.of("Q1 2026"), seen.issue().milestone());
  }

  @Test
  void issueIsFoundByItsExactTitleOpenOrClosed() {
    IssueNumber open = world().opens(TITLE, "");
    IssueNumber closed = world().opens(TITLE, "");
    world().closes(closed);
    world().opens("Something else", "");

    Sight sight = look(TITLE, Optional.empty(), Optional.empty());

    assertEquals(List.of(open, closed), numbers(sight));
    for (Seen seen : sight.issues()) {
      assertEquals(seen.issue().number().equals(open), seen.issue().open());
    }
  }

  @Test
  void issueIsFoundByItsMarkerWhateverItsTitle() {
    IssueNumber marked = world().opens("Invoices, renamed", section("billing-7"));
    world().opens("Another", section("billing-8"));

    assertEquals(List.of(marked), numbers(look(TITLE, Optional.empty(), Optional.empty())));
  }

  @Test
  void titleWithQuotesAndBackslashesIsFoundToo() {
    String title = "Say \"hello\\world\" in:body repo:acme/other";
    IssueNumber issue = world().opens(title, "");

    assertEquals(List.of(issue), numbers(look(title, Optional.empty(), Optional.empty())));
  }

  @Test
  void titleWithoutAnyWordIsNoFailure() {
    assertEquals(List.of(), numbers(look("\"!?\"", Optional.empty(), Optional.empty())));
  }

  @Test
  void knownIssueIsSeenAloneEvenIfSearchLacksIt() {
    world().lagsSearch();
    IssueNumber known = world().opens("Renamed", "");
    world().opens(TITLE, "");

    assertEquals(List.of(known), numbers(look(TITLE, Optional.of(known), Optional.empty())));
  }

  @Test
  void knownIssueThatIsGoneIsSearchedFor() {
    IssueNumber gone = world().opens(TITLE, "");
    IssueNumber other = world().opens(TITLE, "");
    world().deletes(gone);

    assertEquals(List.of(other), numbers(look(TITLE, Optional.of(gone), Optional.empty())));
  }

  @Test
  void newIssueThatSearchLacksIsFoundSinceATime() {
    world().lagsSearch();
    Instant before = world().now();
    IssueNumber issue = world().opens(TITLE, section("billing-7"));

    assertEquals(List.of(), numbers(look(TITLE, Optional.empty(), Optional.empty())));
    assertEquals(List.of(issue), numbers(look(TITLE, Optional.empty(), Optional.of(before))));
  }

  @Test
  void milestoneIsMadeOnceAndSeen() {
    Milestone made = host().createMilestone(world().repository(), QUARTER);
    host().createMilestone(world().repository(), new Quarter(2, 2026));

    assertEquals("Q1 2026", made.title());
    assertEquals(made, host().createMilestone(world().repository(), QUARTER));
    assertEquals(Optional.of(made), look(TITLE, Optional.empty(), Optional.empty()).milestone());
  }

  @Test
  void everythingThatDiffersIsChangedAndTheRestKept() {
    Milestone milestone = host().createMilestone(world().repository(), QUARTER);
    IssueNumber issue = world().opens("Old", "old");
    change(issue, labels("ui", "bug"), Optional.empty());
    change(
        issue,
        new IssueChange(
            Optional.of(TITLE),
            Optional.of("new"),
            Optional.of("Q1 2026"),
            List.of("bug", "roadmap"),
            List.of()),
        Optional.of(milestone));

    IssueSnapshot seen = only(look(TITLE, Optional.of(issue), Optional.empty())).issue();
    assertEquals(TITLE, seen.title());
    assertEquals("new", seen.body());
    assertEquals(Optional.of("Q1 2026"), seen.milestone());
    assertEquals(List.of("bug", "roadmap", "ui"), seen.labels().stream().sorted().toList());
  }

  @Test
  void issueIsSeenWithItsPlaceInTheProject() {
    IssueNumber issue = world().opens(TITLE, "");
    Sight before = look(TITLE, Optional.of(issue), Optional.empty());
    Project project =
        assertInstanceOf(ProjectView.Visible.class, before.project().orElseThrow()).project();
    assertEquals(Optional.empty(), item(before, Optional.of(only(before))));

    String item =
        world().projects().add(world().repository(), project, only(before).issue().nodeId());

    Sight after = look(TITLE, Optional.of(issue), Optional.empty());
    assertEquals(Optional.of(item), item(after, Optional.of(only(after))).map(ProjectItem::id));
    assertEquals(
        Optional.of(item),
        look(TITLE, Optional.empty(), Optional.empty()).issues().stream()
            .flatMap(seen -> Optional.ofNullable(seen.items().get(project.id())).stream())
            .map(ProjectItem::id)
            .findFirst());
  }

  @Test
  void projectThatIsNotThereIsInvisible() {
    ProjectRef none = new ProjectRef(world().project().owner(), 999);
    IssueNumber issue = world().opens(TITLE, "");

    Sight sight = host().look(world().repository(), lookup(Optional.of(issue), none));

    assertEquals(Optional.of(ProjectView.invisible(none)), sight.project());
    assertEquals(List.of(issue), numbers(sight));
  }

  @Test
  void withoutAProjectInTheRouteNoneIsSeen() {
    Lookup lookup =
        new Lookup(
            TITLE, IDENTITY, Optional.empty(), Optional.empty(), "Q1 2026", Optional.empty());

    assertEquals(Optional.empty(), host().look(world().repository(), lookup).project());
  }

  private static IssueChange labels(String... labels) {
    return new IssueChange(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(labels), List.of());
  }

  private void change(IssueNumber issue, IssueChange change, Optional<Milestone> milestone) {
    assertEquals(List.of(), host().change(world().repository(), issue, change, milestone));
  }

  private RoadmapHost host() {
    return world().roadmap();
  }

  private Sight look(String title, Optional<IssueNumber> known, Optional<Instant> since) {
    return host()
        .look(
            world().repository(),
            new Lookup(title, IDENTITY, known, since, "Q1 2026", Optional.of(world().project())));
  }

  private static Lookup lookup(Optional<IssueNumber> known, ProjectRef project) {
    return new Lookup(TITLE, IDENTITY, known, Optional.empty(), "Q1 2026", Optional.of(project));
  }

  private static Optional<ProjectItem> item(Sight sight, Optional<Seen> issue) {
    ProjectView view = sight.projectOf(issue).orElseThrow();
    return assertInstanceOf(ProjectView.Visible.class, view).item();
  }

  private static Seen only(Sight sight) {
    assertEquals(1, sight.issues().size(), sight.toString());
    return sight.issues().getFirst();
  }

  private static List<IssueNumber> numbers(Sight sight) {
    return sight.issues().stream()
        .map(seen -> seen.issue().number())
        .sorted(Comparator.comparingLong(IssueNumber::value))
        .toList();
  }

  /** As Quaymaster writes it. */
  private static String section(String key) {
    return "Text\n\n"
        + "<!-- quaymaster:roadmap:begin -->\n"
        + "## Goal\n\n"
        + "<!-- quaymaster:roadmap:end id=key:"
        + key
        + " -->";
  }
}
