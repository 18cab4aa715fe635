package io.quaymaster.release.version;

import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.release.ReleaseHost.CommitFact;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether what has come since the last version is worth one.
 *
 * <p>A commit counts as skipped when its type is one of {@code release.skip-types}, or when it came
 * with a pull request that has the skip label. There is nothing to release only when every commit
 * is skipped: one that isn't releases the skipped ones with it. Merge commits say nothing of their
 * own. A trailer in the head commit asks for a release whatever else there is.
 */
public final class SkipRules {
  private SkipRules() {}

  /** Why there is nothing to release; empty when there is something. */
  public static Optional<String> reason(
      CommitFact head, List<CommitFact> since, ReleaseConfig config) {
    Trailers trailers = Trailers.of(head.message());
    if (trailers.get("Release-As").isPresent() || trailers.get("Release-Bump").isPresent()) {
      return Optional.empty();
    }
    if (head.message().contains(config.skipToken()) && !config.skipToken().isEmpty()) {
      return Optional.of("the commit says " + config.skipToken());
    }
    List<CommitFact> speaking =
        since.stream().filter(commit -> commit.parents().size() < 2).toList();
    List<CommitFact> counted = speaking.isEmpty() ? since : speaking;
    return counted.stream().allMatch(byType(config).or(byLabel(config)))
        ? Optional.of(said(counted, config))
        : Optional.empty();
  }

  private static String said(List<CommitFact> commits, ReleaseConfig config) {
    boolean types = commits.stream().anyMatch(byType(config));
    boolean label = commits.stream().anyMatch(byLabel(config).and(byType(config).negate()));
    String by =
        (types ? "of the types " + String.join(", ", config.skipTypes()) : "")
            + (types && label ? " or " : "")
            + (label ? "labelled " + config.labels().skip() : "");
    return "nothing since the last version but commits " + by;
  }

  private static Predicate<CommitFact> byType(ReleaseConfig config) {
    return commit ->
        ConventionalCommit.parse(commit.message())
            .filter(message -> !message.breaking())
            .filter(
                message -> config.skipTypes().stream().anyMatch(message.type()::equalsIgnoreCase))
            .isPresent();
  }

  private static Predicate<CommitFact> byLabel(ReleaseConfig config) {
    return commit ->
        commit.pullRequests().stream()
            .flatMap(pullRequest -> pullRequest.labels().stream())
            .anyMatch(config.labels().skip()::equalsIgnoreCase);
  }
}
