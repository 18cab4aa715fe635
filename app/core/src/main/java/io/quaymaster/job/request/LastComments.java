package io.quaymaster.job.request;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.feedback.Comments;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.run.RunDefinition;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunTiming;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.WaitUntil;
import io.quaymaster.run.later.WaitingRuns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes the one comment that says how a job ended. It is a run, so that of two who would write it
 * one does, and whoever comes later finds it. What can't be written yet comes back through the work
 * queue until it is written, however long the code host is away.
 */
@Singleton
public final class LastComments {
  /** The kind of these runs. */
  public static final String KIND = "job-end";

  private final Comments comments;
  private final RunEngine engine;
  private final RunTiming timing;
  private final WaitingRuns waiting;
  private final Clock clock;

  public LastComments(
      Comments comments, RunEngine engine, RunTiming timing, WaitingRuns waiting, Clock clock) {
    this.comments = comments;
    this.engine = engine;
    this.timing = timing;
    this.waiting = waiting;
    this.clock = clock;
  }

  private static RunKey key(JobId job) {
    return new RunKey(KIND, job.toString());
  }

  /** Whether the comment is there. */
  public sealed interface Written {
    /** It is, or it never can be: the issue is gone, or the host refuses it for good. */
    record Yes() implements Written {}

    /** It can't be written yet; the work queue brings it back then, and whoever asked is done. */
    record Later(Instant until, String reason) implements Written {}
  }

  /**
   * Writes the comment, or sees to it that it is written later; safe to repeat.
   *
   * @throws IllegalArgumentException when the job is not over
   * @throws io.quaymaster.app.MessageQueue.QueueUnavailable when it may not be brought back: ask
   *     again
   */
  public Written write(Job job) {
    return switch (execute(job)) {
      case RunOutcome.Finished _, RunOutcome.Failed _ -> new Written.Yes();
      case RunOutcome.Waiting(_, var until, var reason) -> later(job, until, reason);
      case RunOutcome.Busy(var until) -> later(job, until, "another executor is at it");
    };
  }

  /** Whoever is busy with it may die, so that its claim alone brings nothing back. */
  private Written later(Job job, Instant until, String reason) {
    waiting.bringBack(key(job.id()), job.repository(), until);
    return new Written.Later(until, reason);
  }

  /** The run that writes it, as far as it goes now. */
  RunOutcome execute(Job job) {
    JobEnd end = end(job);
    return engine.execute(
        definition(job, end),
        key(job.id()),
        job.repository(),
        Map.of("issue", job.id().issue().toString(), "end", end.kind().word()));
  }

  /** The run once more, because a person has seen to it that the host takes the comment now. */
  RunOutcome resume(Job job) {
    return engine.resume(definition(job, end(job)), key(job.id()));
  }

  private static JobEnd end(Job job) {
    if (!(job.state() instanceof JobState.Ended(var end))) {
      throw new IllegalArgumentException("job " + job.id() + " is not over");
    }
    return end;
  }

  private RunDefinition definition(Job job, JobEnd end) {
    return new RunDefinition(
        KIND,
        List.of(new CommentStep(job, end)),
        new NothingMore(),
        _ -> "job " + job.id().onIssue() + " " + end.kind().word());
  }

  private final class CommentStep implements Step {
    private final Job job;
    private final JobEnd end;

    CommentStep(Job job, JobEnd end) {
      this.job = job;
      this.end = end;
    }

    @Override
    public String name() {
      return "comment";
    }

    @Override
    public StepOutcome run(StepContext context) {
      try {
        long comment =
            comments.show(
                job.repository(),
                job.id().issue(),
                JobTexts.endMarker(job),
                JobTexts.ended(job, end));
        return new Done(Map.of("comment", Long.toString(comment)));
      } catch (Refused refused) {
        if (refused.reason() == Reason.NOT_FOUND) {
          return new Done(Map.of("comment", "none: the issue is gone"));
        }
        throw refused;
      } catch (Unavailable away) {
        // To throw it would count against the tries that a run has; this one must come to its end.
        return new WaitUntil(
            clock.instant().plus(timing.backoff(context.attempt(), job.id().hashCode())),
            away.text());
      }
    }
  }

  /** The run itself says that the comment could not be written; there is nowhere else to. */
  private record NothingMore() implements Step {
    @Override
    public String name() {
      return "failure";
    }

    @Override
    public StepOutcome run(StepContext context) {
      return new Done(Map.of());
    }
  }
}
