package io.quaymaster.job.request;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says when a job that waits is likely to begin. */
@Singleton
public final class Outlook {
  private static final int SEEN = 100;

  private final JobStore jobs;
  private final Accounts accounts;
  private final Clock clock;

  public Outlook(JobStore jobs, Accounts accounts, Clock clock) {
    this.jobs = jobs;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** One sentence for a person. */
  public String of(Job job) {
    List<Account> pool = accounts.list(Optional.of(job.pool()));
    long free = pool.stream().filter(Account::free).count();
    long usable = pool.stream().filter(Outlook::usable).count();
    List<Job> open = jobs.open(Optional.of(job.pool()), SEEN);
    long ahead =
        open.stream()
            .filter(other -> other.state() instanceof JobState.Queued)
            .filter(other -> !other.id().equals(job.id()))
            .filter(other -> !other.requestedAt().isAfter(job.requestedAt()))
            .count();
    if (usable == 0) {
      return "Pool %s has no account that can be used; it waits until there is one."
          .formatted(job.pool());
    }
    if (ahead < free) {
      return "It is next; an account is free.";
    }
    String position =
        "It is number %d in the queue of pool %s"
            .formatted(ahead + 1, job.pool() + (open.size() == SEEN ? " (or later)" : ""));
    return usual(job)
        .map(
            usual ->
                position + "; about " + minutes(usual, ahead, usable) + " min until it begins.")
        .orElse(position + ".");
  }

  private static boolean usable(Account account) {
    return account.state() != AccountState.QUARANTINED && !account.member().draining();
  }

  /** Everybody ahead is done by all accounts together, and one account must come free. */
  private static long minutes(Duration usual, long ahead, long accounts) {
    Duration wait = usual.multipliedBy(ahead + 1).dividedBy(accounts);
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }

  /** How long jobs of the pool took lately. */
  private Optional<Duration> usual(Job job) {
    List<Duration> took =
        jobs.ended(clock.instant().plusSeconds(1), SEEN).stream()
            .filter(other -> other.pool().equals(job.pool()))
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
