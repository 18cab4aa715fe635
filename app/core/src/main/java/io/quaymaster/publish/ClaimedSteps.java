package io.quaymaster.publish;

import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.publish.RepositoryClaims.ClaimOutcome.Held;
import io.quaymaster.publish.RepositoryClaims.ClaimOutcome.Taken;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.WaitUntil;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps of one execution that are done only under the claim on their repository: from the plan
 * until the release is out no other run may give out a version, or say that its one is the latest.
 * Whoever comes second waits. Of a claim that was lost in between nothing planned under it is used:
 * the step is then done as if it had been interrupted. Not for use by several threads.
 */
public final class ClaimedSteps {
  /** Longer than a run may be at one step before another executor takes it over. */
  static final Duration TERM = Duration.ofMinutes(2);

  /** How soon whoever comes second looks again at the latest; a release takes about a second. */
  static final Duration GIVE_WAY = Duration.ofSeconds(2);

  private static final int SOONEST_MILLIS = 300;

  private static final Logger LOG = LoggerFactory.getLogger(ClaimedSteps.class);

  private final RepositoryClaims claims;
  private final Clock clock;
  private OptionalLong fence = OptionalLong.empty();

  public ClaimedSteps(RepositoryClaims claims, Clock clock) {
    this.claims = claims;
    this.clock = clock;
  }

  /** The step, after which the claim is kept for the next one. */
  public Step then(Step step) {
    return new ClaimedStep(step, false);
  }

  /** The step, after which the claim is given up. */
  public Step last(Step step) {
    return new ClaimedStep(step, true);
  }

  private final class ClaimedStep implements Step {
    private final Step inner;
    private final boolean last;

    ClaimedStep(Step inner, boolean last) {
      this.inner = inner;
      this.last = last;
    }

    @Override
    public String name() {
      return inner.name();
    }

    @Override
    public StepOutcome run(StepContext context) {
      RepositoryId repository = context.repository().id();
      Instant now = clock.instant();
      if (fence.isPresent() && claims.renew(repository, fence.getAsLong(), now.plus(TERM))) {
        return held(context);
      }
      return switch (claims.take(repository, context.run().key(), now, now.plus(TERM))) {
        case Taken(var taken) -> {
          fence = OptionalLong.of(taken);
          yield held(new StepContext(context.run(), Math.max(2, context.attempt())));
        }
        case Held(var by, var until) -> {
          fence = OptionalLong.empty();
          Instant soon = now.plus(wait(context));
          yield new WaitUntil(
              until.isBefore(soon) ? until : soon,
              "another release of this repository is under way (run " + by + ")");
        }
      };
    }

    /** Spread, so that of many who wait not all look at once and all but one in vain. */
    private Duration wait(StepContext context) {
      int spread = (int) GIVE_WAY.toMillis() - SOONEST_MILLIS;
      int place = Objects.hash(context.run().key(), context.attempt());
      return Duration.ofMillis(SOONEST_MILLIS + Math.floorMod(place, spread));
    }

    private StepOutcome held(StepContext context) {
      boolean goesOn = false;
      try {
        StepOutcome outcome = inner.run(context);
        goesOn = outcome instanceof Done && !last;
        return outcome;
      } catch (Error e) {
        goesOn = true; // the process is going down: what it leaves behind runs out by itself
        throw e;
      } finally {
        if (!goesOn) {
          giveUp(context.repository().id());
        }
      }
    }
  }

  /** A claim that can't be given up runs out by itself; what the step did counts all the same. */
  private void giveUp(RepositoryId repository) {
    long held = fence.orElseThrow();
    fence = OptionalLong.empty();
    try {
      claims.giveUp(repository, held);
    } catch (RuntimeException e) {
      LOG.warn("the claim on repository {} stays until it runs out: {}", repository, e.toString());
    }
  }
}
