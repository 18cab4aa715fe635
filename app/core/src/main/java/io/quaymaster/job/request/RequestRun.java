package io.quaymaster.job.request;

import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.RandomIds;
import io.quaymaster.config.Pause;
import io.quaymaster.config.Pauses;
import io.quaymaster.feedback.Comments;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobStore;
import io.quaymaster.run.RunDefinition;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.Fail;
import io.quaymaster.run.StepOutcome.Finish;
import io.quaymaster.run.StepOutcome.WaitUntil;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The run that puts a job into its queue: acknowledgement on the issue, then the message. */
@Singleton
public final class RequestRun {
  private final JobStore jobs;
  private final JobQueues queues;
  private final Outlook outlook;
  private final Comments comments;
  private final LastComments lastComments;
  private final Pauses pauses;
  private final RandomIds ids;
  private final Clock clock;

  public RequestRun(
      JobStore jobs,
      JobQueues queues,
      Outlook outlook,
      Comments comments,
      LastComments lastComments,
      Pauses pauses,
      RandomIds ids,
      Clock clock) {
    this.jobs = jobs;
    this.queues = queues;
    this.outlook = outlook;
    this.comments = comments;
    this.lastComments = lastComments;
    this.pauses = pauses;
    this.ids = ids;
    this.clock = clock;
  }

  RunDefinition definition(JobId id) {
    return new RunDefinition(
        JobId.KIND,
        List.of(
            new Named("acknowledge", context -> acknowledge(context, id)),
            new Named("enqueue", _ -> whileOpen(id, this::enqueue))),
        new Named("failure", context -> refuse(context, id)),
        RequestRun::summary);
  }

  private StepOutcome acknowledge(StepContext context, JobId id) {
    Optional<Pause> pause = pauses.covering(JobId.KIND, context.repository().ref());
    return pause.isPresent()
        ? new WaitUntil(pauses.nextLook(), pause.orElseThrow().reason())
        : whileOpen(id, this::acknowledge);
  }

  private StepOutcome whileOpen(JobId id, Function<Job, StepOutcome> work) {
    Optional<Job> job = jobs.find(id);
    StepOutcome over = new Finish("the job was over before it was in the queue", Map.of());
    return job.map(known -> known.open() ? work.apply(known) : told(known, over)).orElse(over);
  }

  /** A job that never was in its queue has no worker who would write its last comment. */
  private StepOutcome told(Job job, StepOutcome then) {
    var _ = lastComments.write(job);
    return then;
  }

  private StepOutcome acknowledge(Job job) {
    comments.show(
        job.repository(),
        job.id().issue(),
        JobTexts.marker(job),
        JobTexts.acknowledged(job, outlook.of(job)));
    return new Done(Map.of());
  }

  /** A second message of a job does no harm: whoever receives it looks at the job first. */
  private StepOutcome enqueue(Job job) {
    Optional<MessageQueue> queue = queues.of(job.pool());
    if (queue.isEmpty()) {
      return new Fail("pool " + job.pool() + " has no queue", "Set the pool up, then ask again.");
    }
    queue
        .orElseThrow()
        .send(
            new MessageQueue.Message(
                job.id().toString(),
                job.repository().id().toString(),
                ids.get().toString(),
                Duration.ZERO));
    return new Done(Map.of());
  }

  /**
   * What could not be put into its queue is over, so that it does not stand in the next one's way;
   * it may have been acknowledged, and then says so where that stands.
   */
  private StepOutcome refuse(StepContext context, JobId id) {
    String reason =
        context.run().state() instanceof RunState.Failing failing
            ? failing.reason()
            : "it could not be put into its queue";
    Optional<Job> found = jobs.find(id);
    if (found.isEmpty()) {
      return new Done(Map.of());
    }
    Job job = found.orElseThrow();
    if (!job.open()) {
      return told(job, new Done(Map.of()));
    }
    Job over = job.ended(JobEnd.without(JobEnd.Kind.REFUSED, reason, clock.instant()));
    return jobs.replace(over)
        ? told(over, new Done(Map.of()))
        : new WaitUntil(clock.instant().plusSeconds(1), reason);
  }

  private static String summary(RunRecord run) {
    return "job " + run.key().subject() + " is in its queue";
  }

  private record Named(String name, Function<StepContext, StepOutcome> work) implements Step {
    @Override
    public StepOutcome run(StepContext context) {
      return work.apply(context);
    }
  }
}
