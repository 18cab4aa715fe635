package io.quaymaster.local.job.sweep;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobStore;
import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.testkit.fault.FaultSweep;
import io.quaymaster.testkit.fault.Wall;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A label that nobody has heard of yet. */
final class RequestWorld implements FaultSweep.World<RequestEnding> {
  private final StandingTime time = new StandingTime();
  private final JobOutside outside;
  private final Labelled labelled;

  RequestWorld(JobOutside outside, Labelled labelled) {
    this.outside = outside;
    this.labelled = labelled;
  }

  @Override
  public FaultSweep.Worker process(Wall wall) {
    ApplicationContext process = outside.process(Optional.of(wall));
    return new FaultSweep.Worker() {
      @Override
      public void work() {
        labelled.tell(process, time, wall);
      }

      @Override
      public void close() {
        process.close();
      }
    };
  }

  @Override
  public void passTime() {
    SweepBeans.CLOCK.advance(Duration.ofMinutes(10));
  }

  @Override
  public RequestEnding end() {
    Set<String> asked =
        outside.takeMessages().stream()
            .map(body -> body.replaceFirst("^" + labelled.repository().id() + "/", "REPOSITORY/"))
            .collect(Collectors.toSet());
    return new RequestEnding(labelled.jobTexts(), labelled.comments(), asked, labelled.heard());
  }

  /** The job is over, so that it is not ahead of those of other worlds. */
  @Override
  public void close() {
    JobStore jobs = outside.visitor(JobStore.class);
    for (Job job : labelled.jobs()) {
      JobEnd end =
          JobEnd.without(JobEnd.Kind.CANCELLED, "its world ends", SweepBeans.CLOCK.instant());
      jobs.replace(job.ended(end));
    }
  }
}
