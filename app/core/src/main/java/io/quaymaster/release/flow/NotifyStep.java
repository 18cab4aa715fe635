package io.quaymaster.release.flow;

import io.quaymaster.notify.FinishedRunsFanOut;
import io.quaymaster.notify.Notifications;
import io.quaymaster.notify.NotificationsOutcome.Delivered;
import io.quaymaster.notify.NotificationsOutcome.Wait;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.WaitUntil;
import java.util.HashMap;
import java.util.Map;

/** Tells people and other systems. */
record NotifyStep(Notifications notifications, FinishedRunsFanOut finished) implements Step {
  static final String NAME = "notify";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public StepOutcome run(StepContext context) {
    RecordedPlan recorded = RecordedPlan.of(context.run());
    return switch (notifications.send(
        context.repository(),
        recorded.notifications(),
        Messages.released(context.run()),
        !context.first())) {
      case Delivered(var references, var refusals) -> {
        finished.publish(
            context.repository(),
            recorded.notifications(),
            context.run().key().toString(),
            Messages.detail(context.run()));
        Map<String, String> output = new HashMap<>();
        references.forEach((channel, reference) -> output.put("sent-" + channel, reference));
        refusals.forEach((channel, reason) -> output.put("refused-" + channel, reason));
        yield new Done(output);
      }
      case Wait(var until, var reason) -> new WaitUntil(until, reason);
    };
  }
}
