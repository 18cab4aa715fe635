package io.quaymaster.github.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueDraft;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.Milestone;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.roadmap.item.Quarter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many calls an item costs, tokens left out. */
class CallCountTest {
  private static final String TITLE = "Pay by invoice";
  private static final String LOOK = "graphql RoadmapLook";

  private final SimulatedScene scene = new SimulatedScene();
  private final SimulatedIssueWorld world = new SimulatedIssueWorld(scene);
  private final RoadmapHost host = world.roadmap();
  private final ProjectHost projects = world.projects();
  private final InstalledRepository repository = world.repository();

  @AfterEach
  void everyRequestWasValid() {
    assertEquals(List.of(), scene.github.rules().violations().list());
    scene.close();
  }

  @Test
  void newItemTakesFourCallsAndOneForItsMilestone() {
    Sight sight = look(Optional.empty());
    Milestone milestone = host.createMilestone(repository, new Quarter(1, 2026));
    IssueSnapshot issue =
        host.create(
            repository,
            new IssueDraft(
                TITLE,
                "body",
                List.of("roadmap"),
                List.of(new Login("octocat")),
                milestone.number()));
    Project project =
        assertInstanceOf(ProjectView.Visible.class, sight.project().orElseThrow()).project();
    String item = projects.add(repository, project, issue.nodeId());
    projects.set(
        repository,
        project,
        item,
        List.of(
            change(project, "Note", new FieldValue.Text("x")),
            change(project, "Due", new FieldValue.Date(new Quarter(1, 2026).lastDay()))));

    assertEquals(
        List.of(
            LOOK,
            "POST /repos/{owner}/{repo}/milestones",
            "POST /repos/{owner}/{repo}/issues",
            "graphql AddProjectItem",
            "graphql SetProjectFields"),
        calls());
    assertEquals(List.of("octocat"), issue.assignees());
    assertEquals(List.of("roadmap"), issue.labels());
    assertEquals(Optional.of("Q1 2026"), issue.milestone());
    assertEquals(2, world.board.items().getFirst().values().size());
  }

  @Test
  void unchangedItemTakesOneCall() {
    IssueNumber issue = world.opens(TITLE, "");

    look(Optional.of(issue));

    assertEquals(List.of(LOOK), calls());
  }

  @Test
  void itemWithoutIssueTakesOneCallAlsoWhenIssuesAreLikeIt() {
    world.opens(TITLE + " again", "");

    look(Optional.empty());

    assertEquals(List.of(LOOK), calls());
  }

  @Test
  void issueThatIsFoundTakesOneMoreForItsDetails() {
    world.opens(TITLE, "");

    look(Optional.empty());

    assertEquals(List.of(LOOK, "graphql RoadmapIssues"), calls());
  }

  private Sight look(Optional<IssueNumber> known) {
    return host.look(
        repository,
        new Lookup(
            TITLE,
            Identity.ofTitle(TITLE),
            known,
            Optional.empty(),
            "Q1 2026",
            Optional.of(world.project())));
  }

  private static FieldChange change(Project project, String name, FieldValue value) {
    return new FieldChange(ProjectField.named(project.fields(), name).orElseThrow(), value);
  }

  private List<String> calls() {
    return scene.github.rules().calls().list().stream()
        .filter(call -> !call.endsWith("/access_tokens"))
        .toList();
  }
}
