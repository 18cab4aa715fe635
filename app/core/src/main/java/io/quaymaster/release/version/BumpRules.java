package io.quaymaster.release.version;

import io.quaymaster.config.Bump;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.ReleaseConfig.ReleaseLabels;
import io.quaymaster.release.Decision.Rule;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that look at what has come since the last version, strongest first. */
final class BumpRules {
  private BumpRules() {}

  /** The first rule that speaks; the configured bump always does. */
  static BumpDecision decide(List<CommitFact> since, ReleaseConfig config) {
    return byLabel(since, config.labels())
        .or(() -> byCommits(since))
        .orElseGet(() -> byDefault(config));
  }

  /** The highest of the labels on the merged pull requests. */
  static Optional<BumpDecision> byLabel(List<CommitFact> since, ReleaseLabels labels) {
    return highest(
        since.stream()
            .flatMap(commit -> commit.pullRequests().stream())
            .distinct()
            .flatMap(pullRequest -> labelled(pullRequest, labels)));
  }

  /** The highest that a Conventional Commit asks for; {@code fix}, {@code perf} ask for a patch. */
  static Optional<BumpDecision> byCommits(List<CommitFact> since) {
    return highest(since.stream().flatMap(BumpRules::conventional));
  }

  private static BumpDecision byDefault(ReleaseConfig config) {
    return new BumpDecision(Rule.DEFAULT, config.bump(), "release.bump, no other rule spoke");
  }

  private static Optional<BumpDecision> highest(Stream<BumpDecision> decisions) {
    return decisions.reduce(
        (first, next) -> next.bump().compareTo(first.bump()) > 0 ? next : first);
  }

  private static Stream<BumpDecision> labelled(PullRequestFact pullRequest, ReleaseLabels labels) {
    return Stream.of(
        new Word(labels.major(), Bump.MAJOR),
        new Word(labels.minor(), Bump.MINOR),
        new Word(labels.patch(), Bump.PATCH))
        .filter(word -> pullRequest.labels().stream().anyMatch(word.label()::equalsIgnoreCase))
        .max(Comparator.comparing(Word::bump))
        .map(word -> decision(pullRequest, word))
        .stream();
  }

  private static BumpDecision decision(PullRequestFact pullRequest, Word word) {
    return new BumpDecision(
        Rule.LABEL, word.bump(), "label " + word.label() + " on #" + pullRequest.number());
  }

  private static Stream<BumpDecision> conventional(CommitFact commit) {
    return ConventionalCommit.parse(commit.message())
        .flatMap(message -> bump(message).map(bump -> decision(commit, message, bump)))
        .stream();
  }

  private static Optional<Bump> bump(ConventionalCommit message) {
    if (message.breaking()) {
      return Optional.of(Bump.MAJOR);
    }
    return switch (message.type()) {
      case "feat" -> Optional.of(Bump.MINOR);
      case "fix", "perf" -> Optional.of(Bump.PATCH);
      default -> Optional.empty();
    };
  }

  private static BumpDecision decision(CommitFact commit, ConventionalCommit message, Bump bump) {
    String what = message.breaking() ? "breaking " + message.type() : message.type();
    return new BumpDecision(
        Rule.COMMITS,
        bump,
        "%s in %s \"%s\""
            .formatted(what, commit.sha().abbreviated(), Quoted.line(commit.message())));
  }

  private record Word(String label, Bump bump) {}
}
