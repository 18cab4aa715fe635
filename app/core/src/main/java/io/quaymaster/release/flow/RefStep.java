package io.quaymaster.release.flow;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.publish.AnnotatedTags;
import io.quaymaster.publish.TagPlacement;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.WaitUntil;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Points the ref at the tag object: the moment from which the version is out. When another commit
 * has the tag, the version is computed again; that ends as soon as a ref of this run stands.
 */
record RefStep(Planning planning, AnnotatedTags tags, Clock clock) implements Step {
  static final String NAME = "ref";

  /** How often a version may be lost to another head before the run gives way for a moment. */
  static final int ROUNDS = 5;

  /** How long it gives way; the host's listing may lag behind as long. */
  static final Duration GIVE_WAY = Duration.ofSeconds(5);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public StepOutcome run(StepContext context) {
    RecordedPlan recorded = RecordedPlan.of(context.run());
    return context.first() ? place(context, recorded, ROUNDS) : again(context, recorded, ROUNDS);
  }

  private StepOutcome place(StepContext context, RecordedPlan plan, int rounds) {
    if (plan.plan().tagged()) {
      return new Done(plan.toMap());
    }
    CommitSha object = plan.object().orElseGet(() -> object(context, plan));
    RecordedPlan placed = plan.withObject(object);
    return switch (tags.place(
        context.repository(), plan.plan().tag(), plan.plan().commit(), object)) {
      case TagPlacement.Placed() -> new Done(placed.toMap());
      case TagPlacement.Taken(var by) when rounds > 1 ->
          again(context, placed, rounds - 1, "the tag " + plan.plan().tag() + " is on " + by);
      case TagPlacement.Taken(var by) ->
          later("the tag " + plan.plan().tag() + " went to " + by.abbreviated());
      case TagPlacement.Unsettled() ->
          later("the tag " + plan.plan().tag() + " is taken, by what is not to be seen yet");
    };
  }

  /** Plans again; a tag object made for the same version is used, not made a second time. */
  private StepOutcome again(StepContext context, RecordedPlan recorded, int rounds) {
    return switch (planning.plan(context, true)) {
      case Planning.Result.Ready(var plan) -> place(context, sameObject(recorded, plan), rounds);
      case Planning.Result.Over(var outcome) -> outcome;
    };
  }

  /** As above, after the tag was found taken: the same version again means the listing lags. */
  private StepOutcome again(StepContext context, RecordedPlan lost, int rounds, String why) {
    return switch (planning.plan(context, true)) {
      case Planning.Result.Ready(var plan) when plan.plan().tag().equals(lost.plan().tag()) ->
          plan.plan().tagged() ? new Done(plan.toMap()) : later(why);
      case Planning.Result.Ready(var plan) -> place(context, plan, rounds);
      case Planning.Result.Over(var outcome) -> outcome;
    };
  }

  private static RecordedPlan sameObject(RecordedPlan recorded, RecordedPlan plan) {
    Optional<CommitSha> object =
        recorded.object().filter(o -> recorded.plan().tag().equals(plan.plan().tag()));
    return object.map(plan::withObject).orElse(plan);
  }

  private CommitSha object(StepContext context, RecordedPlan plan) {
    return tags.object(
        context.repository(), plan.plan().tag(), plan.plan().commit(), plan.tagMessage());
  }

  private StepOutcome later(String reason) {
    return new WaitUntil(clock.instant().plus(GIVE_WAY), reason);
  }
}
