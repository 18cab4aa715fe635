package io.quaymaster.job.desk;

import io.quaymaster.account.Lease;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobChanges;
import io.quaymaster.job.JobChanges.Decision;
import io.quaymaster.job.JobChanges.Decision.Keep;
import io.quaymaster.job.JobChanges.Decision.Step;
import io.quaymaster.job.JobChanges.Decision.Write;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.desk.BeatOutcome.Cancelled;
import io.quaymaster.job.desk.BeatOutcome.GoOn;
import io.quaymaster.job.desk.BeatOutcome.Lost;
import io.quaymaster.job.desk.TakeOutcome.Busy;
import io.quaymaster.job.desk.TakeOutcome.Over;
import io.quaymaster.job.desk.TakeOutcome.Taken;
import io.quaymaster.job.desk.TakeOutcome.Unknown;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who is at a job: at most one worker, by its lease. Every change is one write on the revision that
 * was read, so that a worker that was overtaken is told so and changes nothing.
 */
@Singleton
public final class JobDesk {
  private final JobChanges changes;
  private final WorkTiming timing;
  private final Clock clock;

  public JobDesk(JobStore jobs, WorkTiming timing, Clock clock) {
    this.changes = new JobChanges(jobs);
    this.timing = timing;
    this.clock = clock;
  }

  /**
   * Takes a job up. One whose worker has been silent for too long is taken over; one that has lost
   * too many workers is over.
   */
  public TakeOutcome take(JobId id, Lease lease) {
    return changes.apply(
        id,
        found ->
            found
                .map(job -> taken(job, lease, clock.instant()))
                .orElseGet(() -> new Keep<>(new Unknown())));
  }

  private Decision<TakeOutcome> taken(Job job, Lease lease, Instant now) {
    return switch (job.state()) {
      case JobState.Ended _ -> new Keep<>(new Over(job));
      case JobState.Queued _ -> {
        Job begun = job.begun(lease, now);
        yield new Write<>(begun, new Taken(begun));
      }
      case JobState.Running running -> {
        Instant until = running.beatAt().plus(timing.silence());
        yield until.isAfter(now) && !running.lease().equals(lease.id())
            ? new Keep<>(new Busy(until))
            : new Step<>(withoutWorker(job, now));
      }
    };
  }

  /** Its worker is lost: the job waits again, unless that happened too often. */
  private Job withoutWorker(Job job, Instant now) {
    return job.losses() + 1 < timing.losses()
        ? waiting(job, now, () -> job.lost(now))
        : job.ended(
            JobEnd.without(
                JobEnd.Kind.LOST,
                timing.losses() + " workers were lost at it or could not do it",
                now));
  }

  /** What a person has cancelled does not run again when its worker goes. */
  private static Job waiting(Job job, Instant now, Supplier<Job> otherwise) {
    return job.state() instanceof JobState.Running running && running.cancelledBy().isPresent()
        ? job.ended(JobEnd.unwanted(running.cancelledBy().orElseThrow(), now))
        : otherwise.get();
  }

  /** A sign of life of the worker that has the lease. */
  public BeatOutcome beat(JobId id, Lease lease) {
    Optional<Job> beaten = change(id, lease, job -> job.beaten(clock.instant()));
    if (beaten.isEmpty()) {
      return new Lost();
    }
    return beaten
        .orElseThrow()
        .runningUnder(lease.id())
        .flatMap(JobState.Running::cancelledBy)
        .<BeatOutcome>map(Cancelled::new)
        .orElseGet(GoOn::new);
  }

  /** The job is over; empty when it is another's by now, or was over. */
  public Optional<Job> end(JobId id, Lease lease, JobEnd end) {
    return change(id, lease, job -> job.ended(end));
  }

  /** The job waits again, by nobody's fault; one that was cancelled meanwhile is over. */
  public Optional<Job> handBack(JobId id, Lease lease, String note) {
    return change(
        id,
        lease,
        job -> {
          Instant now = clock.instant();
          return waiting(job, now, () -> job.handedBack(note, now));
        });
  }

  /** The worker could not do the job; the job waits again, unless that happened too often. */
  public Optional<Job> failed(JobId id, Lease lease) {
    return change(id, lease, job -> withoutWorker(job, clock.instant()));
  }

  private Optional<Job> change(JobId id, Lease lease, Function<Job, Job> to) {
    return changes.apply(
        id,
        found ->
            found
                .filter(job -> job.runningUnder(lease.id()).isPresent())
                .map(to)
                .<Decision<Optional<Job>>>map(job -> new Write<>(job, Optional.of(job)))
                .orElseGet(() -> new Keep<>(Optional.empty())));
  }
}
