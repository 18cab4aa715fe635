package io.quaymaster.job.request;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.feedback.Comments;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.run.RunDefinition;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes the one comment that says how a job ended. It is a run, so that of two who would write it
 * one does, and whoever comes later finds it.
 */
@Singleton
public final class LastComments {
  /** The kind of these runs. */
  public static final String KIND = "job-end";

  private final Comments comments;
  private final RunEngine engine;

  public LastComments(Comments comments, RunEngine engine) {
    this.comments = comments;
    this.engine = engine;
  }

  /** The key of the run that writes a job's last comment. */
  public static RunKey key(JobId job) {
    return new RunKey(KIND, job.toString());
  }

  /** Whether the comment is there. */
  public sealed interface Written {
    /** It is, or it never can be: the issue is gone. */
    record Yes() implements Written {}

    /** It can't be written yet. */
    record NotYet(Instant until, String reason) implements Written {}
  }

  /**
   * Writes the comment; safe to repeat.
   *
   * @throws IllegalArgumentException when the job is not over
   */
  public Written write(Job job) {
    return switch (execute(job)) {
      case RunOutcome.Finished _, RunOutcome.Failed _ -> new Written.Yes();
      case RunOutcome.Waiting(_, var until, var reason) -> new Written.NotYet(until, reason);
      case RunOutcome.Busy(var until) -> new Written.NotYet(until, "another executor is at it");
    };
  }

  /** The run that writes it. */
  RunOutcome execute(Job job) {
    if (!(job.state() instanceof JobState.Ended(var end))) {
      throw new IllegalArgumentException("job " + job.id() + " is not over");
    }
    RunDefinition definition =
        new RunDefinition(
            KIND,
            List.of(new CommentStep(job, end)),
            new NothingMore(),
            _ -> "job " + job.id().onIssue() + " " + end.kind().word());
    return engine.execute(
        definition,
        key(job.id()),
        job.repository(),
        Map.of("issue", job.id().issue().toString(), "end", end.kind().word()));
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
