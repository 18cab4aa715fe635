package io.quaymaster.release.flow;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.publish.AnnotatedTags;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;

/**
 * Makes the tag object. Time has passed when this isn't the first attempt: other heads may have
 * been released since, so the plan is made again, as no ref of this run stands yet.
 */
record TagStep(Planning planning, AnnotatedTags tags) implements Step {
  static final String NAME = "tag";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public StepOutcome run(StepContext context) {
    if (context.first()) {
      return made(context, RecordedPlan.of(context.run()));
    }
    return switch (planning.plan(context, true)) {
      case Planning.Result.Ready(var plan) -> made(context, plan);
      case Planning.Result.Over(var outcome) -> outcome;
    };
  }

  private StepOutcome made(StepContext context, RecordedPlan plan) {
    return plan.plan().tagged()
        ? new Done(plan.toMap())
        : new Done(plan.withObject(object(context, plan)).toMap());
  }

  private CommitSha object(StepContext context, RecordedPlan plan) {
    return tags.object(
        context.repository(), plan.plan().tag(), plan.plan().commit(), plan.tagMessage());
  }
}
