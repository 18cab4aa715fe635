package io.quaymaster.roadmap.flow;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.roadmap.issue.IssueIndex.Claim;
import io.quaymaster.roadmap.issue.IssueMatch;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.roadmap.issue.Sight.Seen;
import io.quaymaster.run.RunKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one execution of an item's run has in memory: the entries of the index that it holds, and
 * what it saw. A run taken up elsewhere takes and looks again.
 */
final class Session {
  /** Longer than any step can last, and than a queue keeps a message of a dead executor. */
  static final Duration HOLD = Duration.ofMinutes(15);

  private final ItemTask task;
  private final RoadmapHost host;
  private final IssueIndex index;
  private final Clock clock;
  private Optional<Held> held = Optional.empty();
  private Optional<Sight> sight = Optional.empty();

  Session(ItemTask task, RoadmapHost host, IssueIndex index, Clock clock) {
    this.task = task;
    this.host = host;
    this.index = index;
    this.clock = clock;
  }

  /**
   * What the index knows of the item.
   *
   * @param issue its issue
   * @param unfinishedSince since when an issue may have been made that the index lacks
   * @param takenUntil when the entry is another run's
   */
  private record Held(
      Optional<IssueNumber> issue,
      Optional<Instant> unfinishedSince,
      Optional<Instant> takenUntil) {}

  /** Takes the item's entries; gives the time until which another run has one of them. */
  Optional<Instant> hold(RunKey run) {
    if (held.isEmpty()) {
      Held taken = take(run);
      if (taken.takenUntil().isPresent()) {
        return taken.takenUntil();
      }
      held = Optional.of(taken);
    }
    return Optional.empty();
  }

  private Held take(RunKey run) {
    Optional<IssueNumber> issue = Optional.empty();
    Optional<Instant> since = Optional.empty();
    Instant now = clock.instant();
    for (Identity identity : task.identities()) {
      switch (index.claim(task.repository().id(), identity, run, now, now.plus(HOLD))) {
        case Claim.Taken(_, var until) -> {
          return new Held(Optional.empty(), Optional.empty(), Optional.of(until));
        }
        case Claim.Held(var known, var unfinished) -> {
          // The key comes last and says more than the title.
          issue = known.isPresent() ? known : issue;
          since = Stream.concat(since.stream(), unfinished.stream()).min(Comparator.naturalOrder());
        }
      }
    }
    return new Held(issue, since, Optional.empty());
  }

  /** What the code host shows of the item; asked once. */
  Sight sight() {
    if (sight.isEmpty()) {
      Held known = held.orElseThrow(() -> new IllegalStateException("the item is not held"));
      sight = Optional.of(host.look(task.repository(), lookup(known)));
    }
    return sight.orElseThrow();
  }

  private Lookup lookup(Held known) {
    return new Lookup(
        task.item().title(),
        Identity.of(task.item()),
        known.issue(),
        known.unfinishedSince(),
        task.item().quarter().toString(),
        task.project());
  }

  /** The item's issue among those that were seen. */
  Optional<Seen> issue() {
    return IssueMatch.find(sight().issues(), task.item(), held.flatMap(Held::issue));
  }

  /** The run knows its issue, whatever the index says. */
  void expect(IssueNumber issue) {
    held =
        held.map(
            known -> new Held(Optional.of(issue), known.unfinishedSince(), known.takenUntil()));
  }

  /** Writes the issue into the index and gives the entries back; false when they were lost. */
  boolean record(RunKey run, IssueNumber issue) {
    return task.identities().stream()
        .map(identity -> index.record(task.repository().id(), identity, run, issue))
        .reduce(true, Boolean::logicalAnd);
  }

  /** Gives the entries back without an issue. */
  void release(RunKey run) {
    task.identities().forEach(identity -> index.release(task.repository().id(), identity, run));
  }
}
