package io.quaymaster.roadmap.flow;

import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.WaitUntil;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A step that needs the item for itself: it waits while another run has it. */
record HoldStep(String name, Session session, Clock clock, Function<StepContext, StepOutcome> work)
    implements Step {
  /** How soon a run looks again whether the item is free; most hold it for a second. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

  @Override
  public StepOutcome run(StepContext context) {
    Optional<Instant> taken = session.hold(context.run().key());
    if (taken.isPresent()) {
      Instant soon = clock.instant().plus(LOOK_AGAIN);
      Instant until = taken.orElseThrow();
      return new WaitUntil(
          until.isBefore(soon) ? until : soon, "another file is at work on the same item");
    }
    return work.apply(context);
  }
}
