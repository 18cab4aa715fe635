package io.quaymaster.local.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.release.Project;
import io.quaymaster.simulator.rules.observed.Violation;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.OpenState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels put an issue into a project. */
class ProjectRulesTest {
  private static final String TODO = rule("roadmap", "triage", 1, "Status: Todo");
  private static final Optional<Map<String, String>> IS_TODO =
      Optional.of(Map.of("Status", "Todo"));

  private List<Violation> before = List.of();

  @BeforeEach
  void rememberViolations() {
    before = Project.gitHub().rules().violations().list();
  }

  @AfterEach
  void nothingWasSentThatGitHubDoesNotDescribe() {
    assertEquals(before, Project.gitHub().rules().violations().list());
  }

  static String rule(String label, String owner, int number, String fields) {
    return "{labels: [%s], project: {owner: %s, number: %d, fields: {%s}}}"
        .formatted(label, owner, number, fields);
  }

  @Test
  void issueOpenedWithTheLabelLandsInTheProjectWithTheRulesFields() {
    Desk desk =
        Desk.with(
            "opened",
            rule(
                "roadmap",
                "triage",
                1,
                "Status: todo, Note: by label, Estimate: 3, Due: 2026-03-31, Sprint: Sprint 1"));

    Issue issue = desk.open("Roadmap");

    assertEquals(
        Optional.of(
            Map.of(
                "Status", "Todo",
                "Note", "by label",
                "Estimate", "3",
                "Due", "2026-03-31",
                "Sprint", "Sprint 1")),
        Desk.onBoard(issue));
    assertEquals(List.of(), desk.comments(issue));
  }

  @Test
  void issueLandsThereWhenTheLastOfItsLabelsIsPutOn() {
    Desk desk = Desk.with("labeled", rule("roadmap, accepted", "triage", 1, "Status: Todo"));
    Issue issue = desk.open("roadmap");
    assertEquals(Optional.empty(), Desk.onBoard(issue));

    desk.label(Actor.of(Desk.mona()), issue, "accepted");

    assertEquals(IS_TODO, Desk.onBoard(issue));
  }

  @Test
  void issueThatIsOlderThanTheRuleLandsThereWhenItIsEdited() {
    Desk desk = Desk.with("edited");
    Issue issue = desk.open("roadmap");
    desk.rules(TODO);
    assertEquals(Optional.empty(), Desk.onBoard(issue));

    desk.rename(issue, "Invoices as PDF");

    assertEquals(IS_TODO, Desk.onBoard(issue));
  }

  @Test
  void issueThatIsOlderThanTheRuleLandsThereWhenItIsReopened() {
    Desk desk = Desk.with("reopened");
    Issue issue = desk.open("roadmap");
    desk.rules(TODO);
    desk.turn(issue, OpenState.CLOSED);
    assertEquals(Optional.empty(), Desk.onBoard(issue));

    desk.turn(issue, OpenState.OPEN);

    assertEquals(IS_TODO, Desk.onBoard(issue));
  }

  @Test
  void issueLandsThereByTheRulesOfTheRepositoryThatItIsTransferredTo() {
    Desk from = Desk.with("transferred-from");
    Desk to = Desk.with("transferred-to", TODO);

    Issue now = from.transfer(from.open("roadmap"), to);

    assertEquals(IS_TODO, Desk.onBoard(now));
    assertEquals(List.of(), to.comments(now));
  }

  @Test
  void missingOptionIsReportedInOneCommentAndNeverRepeated() {
    Desk desk = Desk.with("option", rule("roadmap", "triage", 1, "Status: Someday, Estimate: 5"));
    Issue issue = desk.open("roadmap");

    desk.rename(issue, "Invoices as PDF");
    desk.unlabel(issue, "roadmap");
    desk.label(Actor.of(Desk.mona()), issue, "roadmap");

    assertEquals(Optional.of(Map.of("Estimate", "5")), Desk.onBoard(issue));
    assertEquals(1, desk.comments(issue).size());
    String comment = desk.comments(issue).getFirst();
    assertTrue(comment.contains("has no option 'Someday', but Todo, In Progress, Done"), comment);
  }

  @Test
  void commentAboutAProjectThatIsNotThereIsEditedOnceTheLabelFindsIt() {
    int next = Project.gitHub().state().projects().of(Desk.COMPANY.account()).size() + 1;
    Desk desk = Desk.with("unknown", rule("roadmap", "triage", next, "Status: Todo"));
    Issue issue = desk.open("roadmap");
    assertTrue(desk.comments(issue).getFirst().contains("project triage/" + next), desk::toString);

    Project.gitHub().arrange().project(Desk.COMPANY.account(), "Later");
    desk.rename(issue, "Invoices as PDF");
    assertTrue(desk.comments(issue).getFirst().contains("can't be seen"), desk::toString);
    desk.unlabel(issue, "roadmap");
    desk.label(Actor.of(Desk.mona()), issue, "roadmap");

    assertEquals(1, desk.comments(issue).size());
    assertTrue(desk.comments(issue).getFirst().contains("is done now"), desk::toString);
  }

  @Test
  void projectOfAPersonCannotBeSeenAndTheCommentSaysSo() {
    Project.gitHub().arrange().project(Desk.mona(), "Private plans");
    Desk desk = Desk.with("person", rule("roadmap", "mona", 1, "Status: Todo"));

    Issue issue = desk.open("roadmap");

    assertEquals(1, desk.comments(issue).size());
    assertTrue(
        desk.comments(issue).getFirst().contains("belongs to an organisation"), desk::toString);
  }
}
