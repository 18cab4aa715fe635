package io.quaymaster.release.flow;

import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;

/** Decides what is released. Reads only, so it may be repeated freely. */
record PlanStep(Planning planning) implements Step {
  static final String NAME = "plan";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public StepOutcome run(StepContext context) {
    return switch (planning.plan(context, false)) {
      case Planning.Result.Ready(var plan) -> new Done(plan.toMap());
      case Planning.Result.Over(var outcome) -> outcome;
    };
  }
}
