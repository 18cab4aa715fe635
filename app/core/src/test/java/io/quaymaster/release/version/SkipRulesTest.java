package io.quaymaster.release.version;

import static io.quaymaster.release.Facts.commit;
import static io.quaymaster.release.Facts.config;
import static io.quaymaster.release.Facts.pullRequest;
import static io.quaymaster.release.Facts.sha;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.release.ReleaseHost.CommitFact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkipRulesTest {
  private static final ReleaseConfig DOCS = config().skipTypes("docs", "ci").value();

  private static Optional<String> reason(ReleaseConfig config, CommitFact... since) {
    return SkipRules.reason(since[0], List.of(since), config);
  }

  @Test
  void onlySkippedTypesSinceTheTagReleaseNothing() {
    assertEquals(
        Optional.of("nothing since the last version but commits of the types docs, ci"),
        reason(DOCS, commit(1, "docs: a"), commit(2, "CI: b")));
  }

  @Test
  void oneOtherCommitReleasesTheSkippedOnesWithIt() {
    assertEquals(Optional.empty(), reason(DOCS, commit(1, "docs: a"), commit(2, "fix: b")));
    assertEquals(Optional.empty(), reason(DOCS, commit(1, "docs: a"), commit(2, "no type")));
  }

  @Test
  void aBreakingCommitOfASkippedTypeIsReleased() {
    assertEquals(Optional.empty(), reason(DOCS, commit(1, "docs!: a")));
  }

  @Test
  void noTypeIsSkippedByDefault() {
    assertEquals(Optional.empty(), reason(config().value(), commit(1, "docs: a")));
  }

  @Test
  void theSkipLabelHoldsBackWhenEveryCommitHasIt() {
    assertEquals(
        Optional.of("nothing since the last version but commits labelled release:skip"),
        reason(config().value(), commit(1, "feat: a", pullRequest(5, "Release:Skip"))));
    assertEquals(
        Optional.empty(),
        reason(
            config().value(),
            commit(1, "feat: a", pullRequest(5, "release:skip")),
            commit(2, "fix: b", pullRequest(6))));
  }

  @Test
  void labelAndTypeTogetherHoldBack() {
    assertEquals(
        Optional.of(
            "nothing since the last version but commits of the types docs, ci or labelled"
                + " release:skip"),
        reason(DOCS, commit(1, "feat: a", pullRequest(5, "release:skip")), commit(2, "docs: b")));
  }

  @Test
  void mergeCommitsSayNothingOfTheirOwn() {
    CommitFact merge =
        new CommitFact(sha(1), List.of(sha(2), sha(3)), "Merge pull request #5", "ada", List.of());
    assertEquals(
        Optional.of("nothing since the last version but commits of the types docs, ci"),
        reason(DOCS, merge, commit(2, "docs: b")));
    assertEquals(Optional.empty(), reason(DOCS, merge));
  }

  @Test
  void theSkipTokenInTheHeadHoldsBack() {
    assertEquals(
        Optional.of("the commit says [skip release]"),
        reason(config().value(), commit(1, "feat: a [skip release]")));
    assertEquals(
        Optional.empty(),
        reason(config().value(), commit(1, "fix: b"), commit(2, "feat: a [skip release]")));
  }

  @Test
  void aTrailerAsksForAReleaseWhateverElseThereIs() {
    assertEquals(Optional.empty(), reason(DOCS, commit(1, "docs: a\n\nRelease-Bump: minor")));
    assertEquals(
        Optional.empty(), reason(DOCS, commit(1, "docs: a [skip release]\n\nRelease-As: 2.0.0")));
  }
}
