package io.quaymaster.release.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.release.Facts;
import io.quaymaster.release.plan.Classification.Ignore;
import io.quaymaster.release.plan.Classification.Reason;
import io.quaymaster.release.plan.Classification.Single;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassifyTest {
  private static final BranchName MAIN = new BranchName("main");

  private static Push push(String message, List<String> paths, boolean complete) {
    return new Push(Facts.BILLING, MAIN, MAIN, Optional.of(Facts.sha(1)), message, paths, complete);
  }

  private static final Push PUSH = push("feat: a", List.of("src/A.java"), true);

  private static Ignore ignored(Push push, boolean own, Facts.Config config) {
    return assertInstanceOf(Ignore.class, Classify.push(push, own, config.value()));
  }

  @Test
  void aPushToTheReleaseBranchIsReleased() {
    assertEquals(new Single(), Classify.push(PUSH, false, Facts.config().value()));
  }

  @Test
  void theAppsOwnPushIsIgnored() {
    assertEquals(Reason.OWN, ignored(PUSH, true, Facts.config()).why());
  }

  @Test
  void aDeletedBranchIsIgnored() {
    Push deleted = new Push(Facts.BILLING, MAIN, MAIN, Optional.empty(), "", List.of(), true);
    Ignore ignore = ignored(deleted, false, Facts.config());
    assertEquals(Reason.DELETED, ignore.why());
    assertEquals("the branch main was deleted", ignore.reason());
  }

  @Test
  void aRepositoryThatDidNotAskIsIgnored() {
    assertEquals(Reason.OFF, ignored(PUSH, false, Facts.config().enabled(false)).why());
  }

  @Test
  void anotherBranchIsIgnored() {
    Push other =
        new Push(
            Facts.BILLING,
            new BranchName("topic"),
            MAIN,
            Optional.of(Facts.sha(1)),
            "feat: a",
            List.of(),
            true);
    assertEquals(
        "topic is not the release branch main", ignored(other, false, Facts.config()).reason());
  }

  @Test
  void withoutOnPushOnlyCommandsRelease() {
    assertEquals(Reason.NOT_ON_PUSH, ignored(PUSH, false, Facts.config().onPush(false)).why());
  }

  @Test
  void theSkipTokenIsHeededAndShown() {
    Ignore ignore =
        ignored(push("feat: a\n\n[skip release]", List.of(), true), false, Facts.config());
    assertEquals("the commit says [skip release]", ignore.reason());
    assertTrue(ignore.shown());
    assertFalse(ignored(PUSH, true, Facts.config()).shown());
  }

  @Test
  void onlyExcludedPathsAreIgnoredWhenTheListIsComplete() {
    Facts.Config docs = Facts.config().excludePaths("docs/*", "*.md");
    List<String> paths = List.of("docs/guide/a.txt", "README.md");
    assertEquals(Reason.EXCLUDED_PATHS, ignored(push("a", paths, true), false, docs).why());
    assertEquals(new Single(), Classify.push(push("a", paths, false), false, docs.value()));
    assertEquals(
        new Single(),
        Classify.push(push("a", List.of("README.md", "src/A.java"), true), false, docs.value()));
    assertEquals(new Single(), Classify.push(push("a", List.of(), true), false, docs.value()));
  }
}
