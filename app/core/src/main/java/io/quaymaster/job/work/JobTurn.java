package io.quaymaster.job.work;

import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobId;
import io.quaymaster.job.desk.JobDesk;
import io.quaymaster.job.desk.TakeOutcome;
import io.quaymaster.job.desk.WorkTiming;
import io.quaymaster.job.processor.StopSignal;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.job.request.LastComments;
import io.quaymaster.job.work.TurnOutcome.NoAccount;
import io.quaymaster.job.work.TurnOutcome.NoWork;
import io.quaymaster.job.work.TurnOutcome.Worked;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn of a worker: first an account, then a message, so that no message uses up its receives
 * for want of an account.
 */
@Singleton
public final class JobTurn implements Turns {
  private static final Logger LOG = LoggerFactory.getLogger(JobTurn.class);

  /** SQS hides a message for 12 hours at most. */
  private static final Duration MOST_DELAY = Duration.ofHours(12);

  private static final Duration SOON = Duration.ofSeconds(30);

  private final WorkerIdentity worker;
  private final Leases leases;
  private final LeaseEnding ending;
  private final JobQueues queues;
  private final JobDesk desk;
  private final JobPerformance performance;
  private final LastComments comments;
  private final WorkTiming timing;
  private final Clock clock;

  public JobTurn(
      WorkerIdentity worker,
      Leases leases,
      LeaseEnding ending,
      JobQueues queues,
      JobDesk desk,
      JobPerformance performance,
      LastComments comments,
      WorkTiming timing,
      Clock clock) {
    this.worker = worker;
    this.leases = leases;
    this.ending = ending;
    this.queues = queues;
    this.desk = desk;
    this.performance = performance;
    this.comments = comments;
    this.timing = timing;
    this.clock = clock;
  }

  @Override
  public TurnOutcome take(WorkerStop stop) {
    MessageQueue queue =
        queues
            .of(worker.pool())
            .orElseThrow(() -> new IllegalStateException(noQueue(worker.pool())));
    return switch (leases.acquire(worker.pool(), worker.holder(), timing.lease())) {
      case AcquireOutcome.NoneFree(var next) -> new NoAccount(next);
      case AcquireOutcome.Leased(var lease) -> takeOrGiveBack(queue, lease, stop);
    };
  }

  /** After an outage the next turn takes another account; this one must not wait for the reaper. */
  private TurnOutcome takeOrGiveBack(MessageQueue queue, Lease lease, WorkerStop stop) {
    try {
      return take(queue, lease, stop);
    } catch (RuntimeException e) {
      ending.unused(lease);
      throw e;
    }
  }

  private static String noQueue(PoolName pool) {
    return "pool " + pool + " has no queue";
  }

  private TurnOutcome take(MessageQueue queue, Lease lease, WorkerStop stop) {
    List<Received> received = receive(queue, stop.turns());
    if (received.isEmpty()) {
      ending.unused(lease);
      return new NoWork();
    }
    Received message = received.getFirst();
    if (stop.turns().reason().isPresent()) {
      queue.retry(message, Duration.ZERO);
      ending.unused(lease);
      return new NoWork();
    }
    Optional<JobId> id = JobId.read(message.body());
    if (id.isEmpty()) {
      LOG.error("a message of pool {} names no job and becomes a dead letter", worker.pool());
      ending.unused(lease);
      queue.retry(message, SOON);
      return new Worked(id, "names no job");
    }
    return new Worked(id, see(queue, message, id.orElseThrow(), lease, stop.jobs()));
  }

  private List<Received> receive(MessageQueue queue, StopSignal stop) {
    return stop.reason().isPresent() ? List.of() : queue.receive(1, timing.longPoll());
  }

  private String see(MessageQueue queue, Received message, JobId id, Lease lease, StopSignal stop) {
    return switch (desk.take(id, lease)) {
      case TakeOutcome.Unknown() -> {
        ending.unused(lease);
        LOG.error("a message names job {}, which is not known; it becomes a dead letter", id);
        queue.retry(message, SOON);
        yield "unknown";
      }
      case TakeOutcome.Busy(var until) -> {
        ending.unused(lease);
        retry(queue, message, until);
        yield "another worker is at it";
      }
      case TakeOutcome.Over(var job) -> {
        ending.unused(lease);
        yield tell(queue, message, job);
      }
      case TakeOutcome.Taken(var job) -> {
        // The message stays hidden for as long as the job's other signs of life count.
        queue.retry(message, timing.silence());
        yield settle(queue, message, performance.of(job, lease, queue, message, stop));
      }
    };
  }

  private String settle(MessageQueue queue, Received message, Performed performed) {
    return switch (performed) {
      case Performed.Ended(var job) -> tell(queue, message, job);
      case Performed.Again(var notBefore, var why) -> {
        retry(queue, message, notBefore);
        yield why;
      }
    };
  }

  /** The message ends when the last comment is there, or others will see to it. */
  private String tell(MessageQueue queue, Received message, Job job) {
    LastComments.Written written = comments.write(job);
    queue.complete(message);
    return switch (written) {
      case LastComments.Written.Yes() -> "over";
      case LastComments.Written.Later(_, var reason) -> "over, its last comment waits: " + reason;
    };
  }

  private void retry(MessageQueue queue, Received message, Instant notBefore) {
    Duration delay = Duration.between(clock.instant(), notBefore);
    Duration least = delay.isNegative() ? Duration.ZERO : delay;
    queue.retry(message, least.compareTo(MOST_DELAY) > 0 ? MOST_DELAY : least);
  }
}
