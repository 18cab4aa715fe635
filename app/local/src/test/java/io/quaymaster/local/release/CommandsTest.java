package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Eventually;
import io.quaymaster.local.Git;
import io.quaymaster.simulator.hooks.Delivery;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as comments on an issue. */
final class CommandsTest {
  @TempDir private Path folder;

  @Test
  void planShowsTheVersionAndDoesNothing() {
    Project project = unreleased("command-plan");
    Talk talk = Talk.on(project);
    String answer = talk.answerTo(talk.say("/release plan"), "rocket");

    assertTrue(answer.contains("This would be released as `v1.4.3`"), answer);
    assertTrue(answer.contains("/release plan` by mona"), answer);
    assertEquals(List.of("v1.4.2"), project.tags());
    assertEquals(0, project.releases());
  }

  @Test
  void aBumpReleasesTheHeadOfTheBranch() {
    Project project = unreleased("command-minor");
    Talk talk = Talk.on(project);
    String answer = talk.answerTo(talk.say("/release minor"), "rocket");

    assertTrue(answer.contains("v1.5.0"), answer);
    assertTrue(answer.contains("/releases/tag/v1.5.0"), answer);
    Git git = new Git(folder.resolve("clone"));
    String head = git.run("rev-parse", "HEAD");
    PushReleaseTest.assertReleased(project, git, head, "v1.5.0");
    assertTrue(project.shown(head).summary().contains("| decided by | request |"));
    assertEquals(1, project.releases());
  }

  @Test
  void helpNamesTheCommandsThatAreOn() {
    Project project = unreleased("command-help");
    Talk talk = Talk.on(project);
    String answer = talk.answerTo(talk.say("/quaymaster help"), "rocket");

    assertTrue(answer.contains("/release promote"), answer);
    assertTrue(answer.contains("role write"), answer);
  }

  @Test
  void somebodyWithoutWritePermissionIsToldSoAndNothingIsDone() {
    Project project = unreleased("command-stranger");
    Project.gitHub().arrange().user("stranger", "ghp_stranger");
    Talk talk = Talk.on(project);
    String answer = talk.answerTo(talk.say("ghp_stranger", "/release major"), "confused");

    assertTrue(answer.contains("role write"), answer);
    assertEquals(List.of("v1.4.2"), project.tags());
  }

  @Test
  void whatIsNoCommandIsRefusedWithTheUsage() {
    Project project = unreleased("command-unknown");
    Talk talk = Talk.on(project);
    String answer = talk.answerTo(talk.say("/release gigantic"), "confused");

    assertTrue(answer.contains("does not understand `gigantic`"), answer);
    assertEquals(List.of("v1.4.2"), project.tags());
  }

  @Test
  void aRedeliveredCommandIsNotDoneAgain() {
    Project project = unreleased("command-redelivered");
    Talk talk = Talk.on(project);
    talk.answerTo(talk.say("/release minor"), "rocket");
    int before = project.calls().size();

    Project.gitHub().deliveries().redeliver(project.deliveries().newest("issue_comment"));
    project.settle();

    assertEquals(before, project.calls().size());
    assertEquals(1, talk.answers().size());
    assertEquals(List.of("v1.4.2", "v1.5.0"), project.tags());
  }

  @Test
  void aReplayedCommandUpdatesItsCommentAndReleasesNothingMore() {
    Project project = unreleased("command-replayed");
    Talk talk = Talk.on(project);
    long comment = talk.say("/release minor");
    talk.answerTo(comment, "rocket");
    Delivery delivery = project.deliveries().newest("issue_comment");

    Web.quaymaster().post("/api/deliveries/" + delivery.guid() + "/replay", "").expect(202);
    Eventually.holds(
        () -> Deliveries.ledger(delivery).field("attempts").equals("2"),
        () -> "not replayed: " + Deliveries.ledger(delivery).body());
    project.settle();

    assertEquals("done", Deliveries.ledger(delivery).field("state"));
    assertEquals(1, talk.answers().size());
    assertTrue(
        talk.answers().getFirst().contains("/releases/tag/v1.5.0"), talk.answers().getFirst());
    assertEquals(Set.of("eyes", "rocket"), talk.reactions(comment));
    assertEquals(List.of("v1.4.2", "v1.5.0"), project.tags());
    assertEquals(1, project.releases());
  }

  @Test
  void whereReleasesAreOffACommandIsJustAComment() {
    Project project = Project.create("command-off", "", "v1.4.2");
    Talk talk = Talk.on(project);
    long comment = talk.say("/release minor");
    project.settle();

    Web.Answer ledger = Deliveries.ledger(project.deliveries().newest("issue_comment"));
    assertEquals("done", ledger.field("state"), ledger.body());
    assertEquals(List.of(), talk.answers());
    assertEquals(Set.of(), talk.reactions(comment));
    assertFalse(project.tags().contains("v1.5.0"));
  }

  /** A repository with one fix since its last version that was pushed without a release. */
  private Project unreleased(String name) {
    Project project = Project.create(name, Project.RELEASES, "v1.4.2");
    project.clone(folder).pushCommit("fix: round half up\n\n[skip release]");
    project.settle();
    return project;
  }
}
