package io.quaymaster.job;

import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.PoolName;
import io.quaymaster.job.JobState.Ended;
import io.quaymaster.job.JobState.Queued;
import io.quaymaster.job.JobState.Running;
import io.quaymaster.kernel.InstalledRepository;
import java.time.Instant;
import java.util.Optional;

/**
 * A job for an issue.
 *
 * @param cause names the event that asked for it: one event asks for one job
 * @param by login of who asked
 * @param losses how many workers were lost at it
 * @param revision grows by one with each write
 */
public record Job(
    JobId id,
    InstalledRepository repository,
    PoolName pool,
    String cause,
    String by,
    Instant requestedAt,
    int losses,
    JobState state,
    long revision,
    Instant updatedAt) {
  public Job {
    if (!repository.id().equals(id.repository())) {
      throw new IllegalArgumentException("job " + id + " is not of repository " + repository.id());
    }
    if (losses < 0 || revision < 1) {
      throw new IllegalArgumentException("job " + id + ": losses and revision can't be so low");
    }
  }

  /** A new one, which waits. */
  public static Job queued(
      JobId id,
      InstalledRepository repository,
      PoolName pool,
      String cause,
      String by,
      Instant now) {
    return new Job(id, repository, pool, cause, by, now, 0, new Queued(now, ""), 1, now);
  }

  /** Whether it is not over. */
  public boolean open() {
    return !(state instanceof Ended);
  }

  /** How it is run now, if a worker is at it under that lease. */
  public Optional<Running> runningUnder(LeaseId lease) {
    return state instanceof Running running && running.lease().equals(lease)
        ? Optional.of(running)
        : Optional.empty();
  }

  /** A worker takes it up. */
  public Job begun(Lease lease, Instant now) {
    return next(
        new Running(lease.holder(), lease.account(), lease.id(), now, now, Optional.empty()),
        losses,
        now);
  }

  /** The worker lives. */
  public Job beaten(Instant now) {
    return next(running().beaten(now), losses, now);
  }

  /** Somebody wants it stopped. */
  public Job cancelled(String login, Instant now) {
    return next(running().cancelled(login), losses, now);
  }

  /** The worker gives it back. */
  public Job handedBack(String note, Instant now) {
    return next(new Queued(now, note), losses, now);
  }

  /** The worker was lost. */
  public Job lost(Instant now) {
    return next(new Queued(now, "its worker was lost"), losses + 1, now);
  }

  /** It is over. */
  public Job ended(JobEnd end) {
    return next(new Ended(end), losses, end.at());
  }

  private Running running() {
    if (state instanceof Running running) {
      return running;
    }
    throw new IllegalStateException("job " + id + " is not running");
  }

  private Job next(JobState to, int lost, Instant now) {
    if (!open()) {
      throw new IllegalStateException("job " + id + " is over");
    }
    return new Job(id, repository, pool, cause, by, requestedAt, lost, to, revision + 1, now);
  }
}
