package io.quaymaster.release.plan;

import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.event.GitHubEvent.PullRequestChanged;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.history.Histories;
import io.quaymaster.release.history.History;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Foretells what merging a pull request would release. Calls throw {@code HostException}. */
@Singleton
public final class PreviewPlanner {
  private final Planner planner;
  private final Histories histories;

  public PreviewPlanner(Planner planner, Histories histories) {
    this.planner = planner;
    this.histories = histories;
  }

  /** The preview; one query when everything fits on first pages. */
  public Preview preview(PullRequestChanged pullRequest, ReleaseConfig config) {
    PlanQuestion question =
        new PlanQuestion(
            pullRequest.repository(),
            pullRequest.head(),
            pullRequest.base(),
            config,
            new ReleaseOverride.None(),
            false,
            false);
    return switch (planner.groundwork(question)) {
      case Ground.Firm(var ground) -> preview(pullRequest, ground);
      case Ground.TooLarge(var impossible) -> new Preview(impossible, impossible);
    };
  }

  private Preview preview(PullRequestChanged pullRequest, Groundwork ground) {
    History history = histories.read(ground.historyQuestion(true), ground.pages());
    Set<CommitSha> own = own(ground, history);
    PullRequestFact fact = fact(pullRequest, history.head());
    CommitFact squash = squash(pullRequest, fact);
    List<CommitFact> others =
        history.since().stream().filter(commit -> !own.contains(commit.sha())).toList();
    Stream<CommitFact> kept =
        history.since().stream()
            .filter(commit -> own.contains(commit.sha()))
            .map(commit -> with(commit, fact));
    return new Preview(
        outcome(ground, history, squash, Stream.concat(Stream.of(squash), others.stream())),
        outcome(
            ground, history, mergeCommit(pullRequest, fact), Stream.concat(kept, others.stream())));
  }

  /** The commit that GitHub proposes for a squash: the title with the number. */
  private static CommitFact squash(PullRequestChanged pullRequest, PullRequestFact fact) {
    return new CommitFact(
        pullRequest.head(),
        List.of(),
        pullRequest.title() + " (#" + pullRequest.number() + ")",
        fact.author(),
        List.of(fact));
  }

  /** The commits that only the pull request has. */
  private static Set<CommitSha> own(Groundwork ground, History history) {
    List<CommitFact> branch = ground.pages().branch().commits();
    List<CommitFact> own =
        branch.isEmpty() ? history.since() : history.since(branch.getFirst().sha());
    return own.stream().map(CommitFact::sha).collect(Collectors.toSet());
  }

  private static ReleasePlanOutcome outcome(
      Groundwork ground, History history, CommitFact head, Stream<CommitFact> since) {
    return Planner.decided(ground, history.with(head, since.toList()));
  }

  private static PullRequestFact fact(PullRequestChanged pullRequest, CommitFact head) {
    return new PullRequestFact(
        Math.toIntExact(pullRequest.number().value()),
        pullRequest.title(),
        head.author(),
        false,
        pullRequest.labels());
  }

  private static CommitFact with(CommitFact commit, PullRequestFact fact) {
    return new CommitFact(
        commit.sha(), commit.parents(), commit.message(), commit.author(), List.of(fact));
  }

  private static CommitFact mergeCommit(PullRequestChanged pullRequest, PullRequestFact fact) {
    return new CommitFact(
        pullRequest.head(),
        List.of(pullRequest.head(), pullRequest.head()),
        "Merge pull request #" + pullRequest.number(),
        fact.author(),
        List.of(fact));
  }
}
