package io.quaymaster.job.request;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.PoolCensus;
import io.quaymaster.account.capacity.PoolCounts;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says when a job that waits is likely to begin. It is one sentence of a comment and may not cost
 * more: a page of open jobs, a few that ended, and the counts of the pool once a minute.
 */
@Singleton
public final class Outlook {
  /** Who is behind more than so many does not wait for a number. */
  private static final int COUNTED = 50;

  private static final int LATELY = 10;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final JobStore jobs;
  private final PoolCensus census;
  private final Clock clock;
  private final Map<PoolName, Counted> pools = new ConcurrentHashMap<>();

  public Outlook(JobStore jobs, PoolCensus census, Clock clock) {
    this.jobs = jobs;
    this.census = census;
    this.clock = clock;
  }

  private record Counted(PoolCounts counts, Instant at) {}

  /** One sentence for a person. */
  public String of(Job job) {
    PoolCounts accounts = counts(job.pool());
    if (accounts.usable() == 0) {
      return "Pool %s has no account that can be used; it waits until there is one."
          .formatted(job.pool());
    }
    List<Job> open = jobs.open(Optional.of(job.pool()), COUNTED + 1);
    List<Job> before =
        open.stream()
            .filter(other -> !other.id().equals(job.id()))
            .filter(other -> !other.requestedAt().isAfter(job.requestedAt()))
            .toList();
    if (before.size() > COUNTED) {
      return "More than %d jobs of pool %s are in work or ahead of it."
          .formatted(COUNTED, job.pool());
    }
    long ahead = before.stream().filter(other -> other.state() instanceof JobState.Queued).count();
    return ahead < free(accounts, open)
        ? "It is next; an account is free."
        : place(job, ahead, accounts.usable());
  }

  /**
   * Accounts that no job is in. The jobs are those of now, since the counts may be a minute old; an
   * account that a worker holds and waits with is as good as free.
   */
  private static long free(PoolCounts accounts, List<Job> open) {
    long running = open.stream().filter(job -> job.state() instanceof JobState.Running).count();
    return accounts.available() + accounts.leased() - running;
  }

  private String place(Job job, long ahead, int accounts) {
    String place = "It is number %d in the queue of pool %s".formatted(ahead + 1, job.pool());
    return usual(job.pool())
        .map(
            usual -> place + "; about " + minutes(usual, ahead, accounts) + " min until it begins.")
        .orElse(place + ".");
  }

  /** Everybody ahead is done by all accounts together, and one account must come free. */
  private static long minutes(Duration usual, long ahead, long accounts) {
    Duration wait = usual.multipliedBy(ahead + 1).dividedBy(accounts);
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }

  /** Counting reads a whole pool. Two who do so at once do no harm. */
  private PoolCounts counts(PoolName pool) {
    Instant now = clock.instant();
    Counted known = pools.get(pool);
    if (known != null && known.at().plus(FRESH).isAfter(now)) {
      return known.counts();
    }
    PoolCounts counts = census.count(pool);
    pools.put(pool, new Counted(counts, now));
    return counts;
  }

  /** How long jobs of the pool took lately. */
  private Optional<Duration> usual(PoolName pool) {
    List<Duration> took =
        jobs.ended(pool, clock.instant().plusSeconds(1), LATELY).stream()
            .map(Job::state)
            .filter(JobState.Ended.class::isInstance)
            .map(state -> ((JobState.Ended) state).end().took())
            .filter(Duration::isPositive)
            .toList();
    return took.isEmpty()
        ? Optional.empty()
        : Optional.of(took.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(took.size()));
  }
}
