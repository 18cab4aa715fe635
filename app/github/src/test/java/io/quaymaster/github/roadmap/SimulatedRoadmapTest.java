package io.quaymaster.github.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.github.SimulatedIssueWorld;
import io.quaymaster.github.SimulatedScene;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.project.FieldChange;
import io.quaymaster.project.FieldValue;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectHost;
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
import io.quaymaster.roadmap.item.Quarter;
import io.quaymaster.simulator.graphql.node.InProject.ItemNode;
import io.quaymaster.simulator.rules.fault.Fault;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Milestones;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What GitHub has beyond the contract: calls, pages, people, pull requests, moved issues. */
class SimulatedRoadmapTest {
  /** Small pages, so that everything has several. */
  private static final SimulatedScene SCENE =
      new SimulatedScene(Map.of("quaymaster.github.page-size", 3));

  private static final Account HUBOT = SCENE.github.arrange().user("hubot", "ghp_hubot");
  private static final String TOKEN = "POST /app/installations/{installation_id}/access_tokens";
  private static final String ISSUES = "POST /repos/{owner}/{repo}/issues";
  private static final String ISSUE = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
  private static final String LABELS = ISSUES + "/{issue_number}/labels";
  private static final String ASSIGNEES = ISSUES + "/{issue_number}/assignees";
  private static final String TITLE = "Pay by invoice";
  private static final Identity IDENTITY = Identity.ofTitle(TITLE);
  private static final Quarter QUARTER = new Quarter(1, 2026);

  private final RoadmapHost host = SCENE.edge.bean(RoadmapHost.class);
  private final ProjectHost projects = SCENE.edge.bean(ProjectHost.class);
  private final SimulatedIssueWorld world = new SimulatedIssueWorld(SCENE);
  private final InstalledRepository repository = world.repository();

  @BeforeEach
  void freshMinute() {
    SCENE.edge.clock.advance(Duration.ofMinutes(2));
    SCENE.github.rules().searchLag().delay(Duration.ZERO);
    SCENE.github.rules().calls().reset();
  }

  @AfterEach
  void everyRequestWasValid() {
    SCENE.github.rules().faults().clear();
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  @Test
  void fieldsOfAllPagesAreSeen() {
    assertEquals(
        world.board.fields().size(),
        project(look(Optional.empty(), Optional.empty())).fields().size());
    assertTrue(SCENE.github.rules().calls().count("graphql MoreProjectFields") >= 4);
  }

  @Test
  void milestoneIsDueOnTheQuartersLastDayWhereGitHubKeepsDays() {
    Milestone made = host.createMilestone(repository, QUARTER);

    // Midnight in California, as GitHub keeps it.
    assertEquals(
        Instant.parse("2026-03-31T07:00:00Z"),
        world.repository.issues().milestones().find(made.number()).orElseThrow().dueOn());
  }

  @Test
  void closedMilestoneAmongManyIsFoundAndNotMadeAgain() {
    var all = world.repository.issues().milestones();
    all.create(world.person(), "Q1 2026", null, null);
    all.edit(
        world.person(),
        1,
        new Milestones.Edit(
            Optional.empty(), Optional.empty(), Optional.of(OpenState.CLOSED), Optional.empty()));
    for (String like : List.of("Q1 2026 (old)", "Before Q1 2026", "Q1 2026 b", "q1 2026 c")) {
      all.create(world.person(), like, null, null);
    }
    for (int i = 1; i < 9; i++) {
      all.create(world.person(), "Q2 203" + i, null, null);
    }

    assertEquals(
        Optional.of(new Milestone(1, "Q1 2026")),
        look(Optional.empty(), Optional.empty()).milestone());
    assertEquals(new Milestone(1, "Q1 2026"), host.createMilestone(repository, QUARTER));
  }

  @Test
  void exactTitleBehindManyLikeItIsFound() {
    IssueNumber oldest = world.opens(TITLE, "");
    for (int i = 0; i < 30; i++) {
      world.opens(TITLE + " " + i, "");
    }

    assertEquals(List.of(oldest), numbers(look(Optional.empty(), Optional.empty())));
  }

  @Test
  void issueSinceATimeIsFoundBehindManyNewerAndOlderOnesAreNotReadThrough() {
    for (int i = 0; i < 100; i++) {
      world.opens("Older " + i, "");
    }
    SCENE.edge.clock.advance(Duration.ofHours(1));
    Instant since = world.now();
    world.lagsSearch();
    IssueNumber issue = world.opens(TITLE, "");
    for (int i = 0; i < 60; i++) {
      world.opens("Newer " + i, "");
    }
    SCENE.github.rules().calls().reset();

    assertEquals(List.of(issue), numbers(look(Optional.empty(), Optional.of(since))));
    // The first 50 came with the rest; 11 more, and the first that is older.
    assertEquals(4, SCENE.github.rules().calls().count("graphql MoreNewIssues"));
  }

  @Test
  void pullRequestsAndIssuesOfOtherRepositoriesAreLeftOut() {
    SCENE.github.arrange().branch(world.repository, "topic", head());
    SCENE.github.arrange().commit(world.repository, "topic", "change", Map.of("a", "b"));
    world.repository.pulls().open(world.person(), NewIssue.of(TITLE, ""), "topic", "main", false);
    new SimulatedIssueWorld(SCENE).opens(TITLE, "");

    assertEquals(List.of(), numbers(look(Optional.empty(), Optional.empty())));
  }

  @Test
  void knownIssueThatWasTransferredIsNoLongerTheItems() {
    IssueNumber issue = world.opens(TITLE, "");
    Repository other = SCENE.repository(Map.of());
    SCENE
        .github
        .state()
        .moves()
        .transfer(world.person(), world.repository, world.issue(issue), other, false);

    assertEquals(List.of(), numbers(look(Optional.of(issue), Optional.empty())));
  }

  @Test
  void placesInManyProjectsAreAllSeen() {
    IssueNumber issue = world.opens(TITLE, "");
    for (int i = 0; i < 7; i++) {
      Board other = SCENE.github.arrange().project(SCENE.acme, "Other " + i);
      put(other, issue);
    }
    String last = put(world.board, issue);

    Sight sight = look(Optional.of(issue), Optional.empty());

    assertEquals(8, sight.issues().getFirst().items().size());
    assertEquals(
        Optional.of(last),
        Optional.ofNullable(sight.issues().getFirst().items().get(project(sight).id()))
            .map(place -> place.id()));
    ProjectView.Visible view =
        assertInstanceOf(
            ProjectView.Visible.class, projects.view(repository, issue, world.project()));
    assertEquals(last, view.item().orElseThrow().id());
  }

  @Test
  void manyFieldsAreSetTwentyAtOnce() {
    Board board =
        SCENE
            .github
            .arrange()
            .project(
                SCENE.acme,
                "Wide",
                IntStream.range(0, 25)
                    .mapToObj(i -> NewField.text("Field " + i))
                    .toArray(NewField[]::new));
    IssueNumber issue = world.opens(TITLE, "");
    put(board, issue);
    ProjectRef ref = new ProjectRef("acme", board.project().number());
    ProjectView.Visible view =
        assertInstanceOf(ProjectView.Visible.class, projects.view(repository, issue, ref));
    List<FieldChange> changes =
        IntStream.range(0, 25)
            .mapToObj(i -> change(view.project(), "Field " + i, new FieldValue.Text("value " + i)))
            .toList();
    SCENE.github.rules().calls().reset();

    projects.set(repository, view.project(), view.item().orElseThrow().id(), changes);

    assertEquals(List.of("graphql SetProjectFields", "graphql SetProjectFields"), calls());
    var values =
        assertInstanceOf(ProjectView.Visible.class, projects.view(repository, issue, ref))
            .item()
            .orElseThrow()
            .values();
    for (FieldChange change : changes) {
      assertEquals(change.value(), values.get(change.field().id()));
    }
  }

  @Test
  void usersProjectIsInvisibleAndAClosedOneSaysSo() {
    SCENE.github.arrange().project(SCENE.octocat, "Mine");
    ProjectRef users = new ProjectRef("octocat", 1);
    IssueNumber issue = world.opens(TITLE, "");
    world.board.close();

    assertEquals(ProjectView.invisible(users), projects.view(repository, issue, users));
    assertTrue(project(look(Optional.of(issue), Optional.empty())).closed());
  }

  @Test
  void peopleWhoCantBeAssignedAreLeftOutOfANewIssue() {
    SCENE.github.arrange().collaborator(world.repository, HUBOT, Role.WRITE);
    Milestone milestone = host.createMilestone(repository, QUARTER);
    SCENE.github.rules().calls().reset();

    IssueSnapshot issue =
        host.create(repository, draft(milestone, List.of(login("hubot"), login("nobody-here"))));

    assertEquals(List.of("hubot"), issue.assignees());
    assertEquals(List.of(ISSUES, ISSUES, ASSIGNEES), calls());
    assertEquals(1, world.repository.issues().all().size());
  }

  @Test
  void everythingThatDiffersTakesThreeCallsAndThoseWhoCantBeAssignedAreTold() {
    SCENE.github.arrange().collaborator(world.repository, HUBOT, Role.WRITE);
    Milestone milestone = host.createMilestone(repository, QUARTER);
    IssueNumber issue = world.opens("Old", "old");
    SCENE.github.rules().calls().reset();

    List<Login> refused =
        host.change(
            repository,
            issue,
            new IssueChange(
                Optional.of(TITLE),
                Optional.of("new"),
                Optional.of("Q1 2026"),
                List.of("roadmap"),
                List.of(login("HUBOT"), login("nobody-here"))),
            Optional.of(milestone));

    assertEquals(List.of(login("nobody-here")), refused);
    assertEquals(List.of(ISSUE, LABELS, ASSIGNEES), calls());
    assertEquals(TITLE, world.issue(issue).title());
    assertEquals(milestone.number(), world.issue(issue).milestone());
  }

  @Test
  void issueThatWasDeletedMeanwhileIsNotFound() {
    IssueNumber issue = world.opens(TITLE, "");
    world.deletes(issue);

    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                host.change(
                    repository,
                    issue,
                    new IssueChange(
                        Optional.of("x"), Optional.empty(), Optional.empty(), List.of(), List.of()),
                    Optional.empty()));

    assertEquals(Reason.NOT_FOUND, refused.reason());
  }

  @Test
  void lostAnswerToANewIssueIsNotAskedAgainAndOneToAFieldIs() {
    Milestone milestone = host.createMilestone(repository, QUARTER);
    SCENE.github.rules().faults().on(ISSUES, 1, new Fault.DropAfter());
    assertThrows(Unavailable.class, () -> host.create(repository, draft(milestone, List.of())));
    assertEquals(1, world.repository.issues().all().size());

    IssueNumber issue = world.opens("Other", "");
    String item = put(world.board, issue);
    Project project = project(look(Optional.of(issue), Optional.empty()));
    SCENE.github.rules().faults().on("graphql SetProjectFields", 1, new Fault.DropAfter());
    projects.set(
        repository,
        project,
        item,
        List.of(change(project, "Due", new FieldValue.Date(LocalDate.parse("2026-03-31")))));
    assertEquals(2, SCENE.github.rules().calls().count("graphql SetProjectFields"));
  }

  @Test
  void valueThatDoesNotFitIsInvalidAndSaysWhy() {
    IssueNumber issue = world.opens(TITLE, "");
    String item = put(world.board, issue);
    Project project = project(look(Optional.of(issue), Optional.empty()));

    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                projects.set(
                    repository,
                    project,
                    item,
                    List.of(change(project, "Quarter", new FieldValue.Option("00000000")))));

    assertEquals(Reason.INVALID, refused.reason());
    assertTrue(refused.text().contains("does not belong to the field"), refused.text());
  }

  private ObjectId head() {
    return SCENE.github.arrange().commit(world.repository, "base", Map.of("x", "y"));
  }

  /** GitHub's node id of the item that a person made of the issue. */
  private String put(Board board, IssueNumber issue) {
    Item item =
        board.add(
            world.person(),
            new Item.Content(world.repository.id(), world.issue(issue).id(), false));
    return new ItemNode(board, item).nodeId();
  }

  private Sight look(Optional<IssueNumber> known, Optional<Instant> since) {
    return host.look(
        repository,
        new Lookup(TITLE, IDENTITY, known, since, "Q1 2026", Optional.of(world.project())));
  }

  private static Project project(Sight sight) {
    return assertInstanceOf(ProjectView.Visible.class, sight.project().orElseThrow()).project();
  }

  private static FieldChange change(Project project, String name, FieldValue value) {
    return new FieldChange(ProjectField.named(project.fields(), name).orElseThrow(), value);
  }

  private static IssueDraft draft(Milestone milestone, List<Login> assignees) {
    return new IssueDraft(TITLE, "body", List.of("roadmap"), assignees, milestone.number());
  }

  private static Login login(String login) {
    return new Login(login);
  }

  private static List<IssueNumber> numbers(Sight sight) {
    return sight.issues().stream().map(seen -> seen.issue().number()).toList();
  }

  /** Without tokens and the further pages that small pages make. */
  private static List<String> calls() {
    return SCENE.github.rules().calls().list().stream()
        .filter(call -> !call.equals(TOKEN) && !call.startsWith("graphql More"))
        .toList();
  }
}
