package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Git;
import io.quaymaster.simulator.hooks.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be released ends at once: with a clear text, few calls and nothing half done. */
final class ClearEndsTest {
  /** Configuration, plan, tag object, ref, looking for the check run, making it. */
  private static final int FEW = 6;

  @TempDir private Path folder;

  @Test
  void aRulesetThatForbidsTheTagIsNamedWithWhatHelps() {
    Project project = Project.create("ends-ruleset", Project.RELEASES, "v1.4.2");
    Project.gitHub().arrange().forbidTags(project.repository(), "refs/tags/v*");
    project.countFromHere();
    String head = project.clone(folder).pushCommit("feat: pay by invoice");

    Shown shown = project.shown(head);
    assertEquals("failure", shown.conclusion());
    assertTrue(shown.title().startsWith("Not released: "), shown.title());
    assertTrue(shown.title().contains("Repository rule violations found"), shown.title());
    assertTrue(shown.summary().contains("bypass list"), shown.summary());
    assertTrue(shown.summary().contains("/release resume"), shown.summary());
    assertNothingHalfDone(project);
    assertEnded(project, "failed", "rule violations");
  }

  @Test
  void whatARulesetForbadeIsDoneByResumingOnceItIsGone() {
    Project project = Project.create("ends-ruleset-gone", Project.RELEASES, "v1.4.2");
    var ruleset = Project.gitHub().arrange().forbidTags(project.repository(), "refs/tags/v*");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat: pay by invoice");
    assertEquals("failure", project.shown(head).conclusion());
    project.settle();

    assertTrue(project.repository().removeRuleset(ruleset.id()));
    Talk talk = Talk.on(project);
    String answer = talk.answerTo(talk.say("/release resume"), "rocket");

    assertTrue(answer.contains("/releases/tag/v1.5.0"), answer);
    PushReleaseTest.assertReleased(project, git, head, "v1.5.0");
  }

  @Test
  void anAppWithoutTheRightToWriteContentsSaysWhichPermissionIsMissing() {
    Company company = Company.create("ends-readers");
    company.mayOnlyReadContents();
    Project project = Project.create(company.account(), "readonly", Project.RELEASES, "v1.4.2");
    project.countFromHere();
    String head = project.clone(folder).pushCommit("feat: pay by invoice");

    Shown shown = project.shown(head);
    assertEquals("failure", shown.conclusion());
    assertTrue(shown.summary().contains("the permission contents=write"), shown.summary());
    assertNothingHalfDone(project);
    assertEnded(project, "failed", "permissions requested are not granted");
    assertTrue(company.tokensAskedFor() <= 4, "tokens: " + company.tokensAskedFor());
  }

  @Test
  void aSuspendedInstallationIsInTheLedgerAndGitHubIsLeftAlone() {
    Company company = Company.create("ends-suspended");
    Project project = Project.create(company.account(), "asleep", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    project.countFromHere();
    Project.gitHub().deliveries().pause();
    git.pushCommit("feat: pay by invoice");
    company.suspend();
    Project.gitHub().deliveries().resume();
    project.settle();

    assertNothingHalfDone(project);
    assertEnded(project, "failed", "suspended");
    assertTrue(company.tokensAskedFor() <= 2, "tokens: " + company.tokensAskedFor());
  }

  @Test
  void aDeletedRepositoryIsInTheLedgerAndGitHubIsLeftAlone() {
    Project project = Project.inAcme("ends-deleted", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    project.countFromHere();
    Project.gitHub().deliveries().pause();
    git.pushCommit("feat: pay by invoice");
    Company.acme().delete(project);
    Project.gitHub().deliveries().resume();
    project.settle();

    assertNothingHalfDone(project);
    assertEnded(project, "done", "out of the App's reach");
    Web.Answer ledger = Deliveries.ledger(project.deliveries().newest("push"));
    assertTrue(
        ledger.field("note").matches("(?s).*(404|422|not exist|NOT_FOUND|Could not resolve).*"),
        ledger.body());
    assertTrue(Company.acme().tokensAskedFor() <= 2, "tokens: " + Company.acme().tokensAskedFor());
  }

  @Test
  void aConfigurationThatDoesNotValidateStopsTheReleaseAndSaysWhere() throws IOException {
    Project project = Project.create("ends-config", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    Files.writeString(
        git.folder().resolve(Project.CONFIG), Project.RELEASES + "  bump: gigantic\n");
    git.run("add", "-A");
    project.countFromHere();
    String head = git.pushCommit("feat: pay by invoice");

    Shown shown = project.shown(head);
    assertEquals("action_required", shown.conclusion());
    assertTrue(shown.title().contains("the configuration does not validate"), shown.title());
    assertTrue(shown.summary().contains("quaymaster.yml:3:"), shown.summary());
    assertEquals("failure", project.shown(head, Project.CONFIG_CHECK).conclusion());
    project.settle();
    assertNothingHalfDone(project);
    assertTrue(project.calls().size() <= FEW + 2, project.calls().toString());
  }

  private static void assertNothingHalfDone(Project project) {
    project.settle();
    assertEquals(List.of("v1.4.2"), project.tags());
    assertEquals(0, project.releases());
  }

  private static void assertEnded(Project project, String state, String text) {
    Delivery push = project.deliveries().newest("push");
    Web.Answer ledger = Deliveries.ledger(push);
    assertEquals(state, ledger.field("state"), ledger.body());
    assertEquals("1", ledger.field("attempts"), ledger.body());
    assertTrue(ledger.field("note").contains(text), ledger.body());
    assertTrue(project.calls().size() <= FEW, project.calls().toString());
  }
}
