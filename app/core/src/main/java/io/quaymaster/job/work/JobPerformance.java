package io.quaymaster.job.work;

import io.quaymaster.account.Account;
import io.quaymaster.account.Lease;
import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.session.JobSessions;
import io.quaymaster.account.session.JobSessions.SessionOutcome;
import io.quaymaster.account.session.SessionSubject;
import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.feedback.Comments;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.desk.BeatOutcome;
import io.quaymaster.job.desk.JobDesk;
import io.quaymaster.job.desk.WorkTiming;
import io.quaymaster.job.output.JobOutput;
import io.quaymaster.job.processor.Execution;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.ProcessorOutcome.Stopped;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.StopSignal;
import io.quaymaster.job.request.JobTexts;
import io.quaymaster.job.work.Performed.Again;
import io.quaymaster.job.work.Performed.Ended;
import io.quaymaster.job.work.Preparation.Prepared;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one job in a leased account, and ends the lease: unused, or to be cleaned. */
@Singleton
public final class JobPerformance {
  private static final Logger LOG = LoggerFactory.getLogger(JobPerformance.class);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String LEASE_LOST = "the lease was lost";
  private static final String TAKEN_OVER = "it was taken over by another worker";

  private final WorkerIdentity worker;
  private final Preparation preparation;
  private final Leases leases;
  private final LeaseEnding ending;
  private final Accounts accounts;
  private final JobSessions sessions;
  private final TaskProtection protection;
  private final JobDesk desk;
  private final Keeping keeping;
  private final Comments comments;
  private final WorkTiming timing;
  private final Clock clock;

  public JobPerformance(
      WorkerIdentity worker,
      Preparation preparation,
      Leases leases,
      LeaseEnding ending,
      Accounts accounts,
      JobSessions sessions,
      TaskProtection protection,
      JobDesk desk,
      Keeping keeping,
      Comments comments,
      WorkTiming timing,
      Clock clock) {
    this.worker = worker;
    this.preparation = preparation;
    this.leases = leases;
    this.ending = ending;
    this.accounts = accounts;
    this.sessions = sessions;
    this.protection = protection;
    this.desk = desk;
    this.keeping = keeping;
    this.comments = comments;
    this.timing = timing;
    this.clock = clock;
  }

  /** Does it. The signs of life begin at once: to look at GitHub may take long. */
  Performed of(Job job, Lease lease, MessageQueue queue, Received message, StopSignal workerStop) {
    StopSignal stop = new StopSignal();
    workerStop.whenStopped(stop::stop);
    Attempt attempt;
    try (TaskGuard guard = new TaskGuard(protection, timing.silence().multipliedBy(2));
        Pulse _ =
            new Pulse(
                job.id().onIssue(),
                beats(job, lease, queue, message, guard),
                stop,
                timing,
                clock)) {
      attempt = attempt(job, lease, stop);
    }
    switch (attempt.account()) {
      case UNTOUCHED -> ending.unused(lease);
      case USED -> ending.used(lease);
    }
    return attempt.performed();
  }

  private enum AccountUse {
    UNTOUCHED,
    USED
  }

  private record Attempt(AccountUse account, Performed performed) {}

  private static Attempt untouched(Performed performed) {
    return new Attempt(AccountUse.UNTOUCHED, performed);
  }

  private Attempt attempt(Job job, Lease lease, StopSignal stop) {
    Prepared prepared;
    try {
      prepared = preparation.of(job, lease);
    } catch (MustWait e) {
      return untouched(handBack(job, lease, e.until(), e.text()));
    } catch (Unavailable e) {
      return untouched(handBack(job, lease, clock.instant().plus(SOON), e.text()));
    } catch (Refused e) {
      return untouched(refused(job, lease, e.text()));
    } catch (RuntimeException e) {
      LOG.error("job {} could not be prepared", job.id(), e);
      return untouched(lost(job, lease));
    }
    return switch (prepared) {
      case Prepared.Impossible(var reason) -> untouched(refused(job, lease, reason));
      case Prepared.Ready _ when stop.reason().isPresent() ->
          untouched(stopped(job, lease, stop.reason().orElseThrow()));
      case Prepared.Ready ready -> begin(job, lease, ready, stop);
    };
  }

  private Performed refused(Job job, Lease lease, String reason) {
    return end(job, lease, JobEnd.without(JobEnd.Kind.REFUSED, reason, clock.instant()));
  }

  /** A job that was stopped before anything was done. */
  private Performed stopped(Job job, Lease lease, StopReason why) {
    return switch (why) {
      case LEASE_LOST -> handBack(job, lease, clock.instant(), LEASE_LOST);
      case INTERRUPTED -> interrupted(job, lease);
      // To hand a cancelled job back ends it.
      case CANCELLED -> handBack(job, lease, clock.instant(), "it was cancelled");
    };
  }

  private List<Supplier<Optional<StopReason>>> beats(
      Job job, Lease lease, MessageQueue queue, Received message, TaskGuard guard) {
    return List.of(
        () ->
            switch (leases.renew(lease)) {
              case RenewOutcome.Renewed() -> Optional.empty();
              case RenewOutcome.Lost(_) -> Optional.of(StopReason.LEASE_LOST);
            },
        () ->
            switch (desk.beat(job.id(), lease)) {
              case BeatOutcome.GoOn() -> Optional.empty();
              case BeatOutcome.Cancelled(_) -> Optional.of(StopReason.CANCELLED);
              case BeatOutcome.Lost() -> Optional.of(StopReason.LEASE_LOST);
            },
        () -> {
          queue.retry(message, timing.silence());
          return Optional.empty();
        },
        guard);
  }

  private Attempt begin(Job job, Lease lease, Prepared.Ready ready, StopSignal stop) {
    Optional<Account> account = accounts.find(lease.account());
    if (account.isEmpty() || !(leases.begin(lease, job.id().run()) instanceof BeginOutcome.Begun)) {
      return untouched(handBack(job, lease, clock.instant(), LEASE_LOST));
    }
    SessionSubject subject =
        new SessionSubject(
            lease, account.orElseThrow().member().role(), job.repository().ref(), job.id().issue());
    return new Attempt(AccountUse.USED, perform(job, lease, ready, subject, stop));
  }

  private Performed perform(
      Job job, Lease lease, Prepared.Ready ready, SessionSubject subject, StopSignal stop) {
    try {
      return switch (sessions.issue(subject)) {
        case SessionOutcome.Refused(var why) -> {
          LOG.error("account {} does not let job {} in: {}", lease.account(), job.id(), why);
          yield lost(job, lease);
        }
        case SessionOutcome.Issued(var first) -> {
          LeasedSession session =
              new LeasedSession(sessions, subject, worker.region(), first, stop, clock);
          yield conclude(job, lease, process(job, ready, session, stop));
        }
      };
    } catch (RuntimeException e) {
      LOG.error("job {} could not be done in account {}", job.id(), lease.account(), e);
      return lost(job, lease);
    }
  }

  private Done process(Job job, Prepared.Ready ready, LeasedSession session, StopSignal stop) {
    Instant startedAt = clock.instant();
    JobOutput output = new JobOutput();
    ProcessorOutcome outcome =
        ready
            .processor()
            .process(ready.work(), new Execution(session, output, stop, keeping.artifacts(job)));
    return new Done(ready.work(), outcome, output, session.secrets(), startedAt, clock.instant());
  }

  private Performed conclude(Job job, Lease lease, Done done) {
    return switch (done.outcome()) {
      case Stopped(var why) when why != StopReason.CANCELLED -> stopped(job, lease, why);
      case ProcessorOutcome _ -> end(job, lease, keeping.keep(job, done));
    };
  }

  private Performed interrupted(Job job, Lease lease) {
    String why = "its worker had to end";
    Optional<Job> back = desk.handBack(job.id(), lease, why);
    if (back.filter(Job::open).isPresent()) {
      tell(job, why);
    }
    return waiting(back, clock.instant(), why);
  }

  private void tell(Job job, String why) {
    try {
      comments.show(
          job.repository(), job.id().issue(), JobTexts.marker(job), JobTexts.interrupted(job, why));
    } catch (RuntimeException e) {
      // The job runs again whether people were told or not.
      LOG.warn("nobody could be told that job {} was interrupted", job.id(), e);
    }
  }

  private Performed end(Job job, Lease lease, JobEnd end) {
    return desk.end(job.id(), lease, end)
        .<Performed>map(Ended::new)
        .orElseGet(() -> new Again(clock.instant(), TAKEN_OVER));
  }

  private Performed handBack(Job job, Lease lease, Instant notBefore, String why) {
    return waiting(desk.handBack(job.id(), lease, why), notBefore, why);
  }

  private Performed lost(Job job, Lease lease) {
    return waiting(
        desk.failed(job.id(), lease),
        clock.instant().plus(SOON),
        "it could not be done here and is tried again");
  }

  /**
   * @param after the job as this worker has left it; empty when it was another's by then
   */
  private static Performed waiting(Optional<Job> after, Instant notBefore, String why) {
    if (after.isEmpty()) {
      return new Again(notBefore, TAKEN_OVER);
    }
    return after.orElseThrow().open() ? new Again(notBefore, why) : new Ended(after.orElseThrow());
  }
}
