package io.quaymaster.run;

import java.time.Instant;
import java.util.Map;

/** How a step ended. */
public sealed interface StepOutcome {
  /** Done; the run goes on with the next step. */
  record Done(Map<String, String> output) implements StepOutcome {
    public Done {
      output = Map.copyOf(output);
    }
  }

  /** Done, and the rest of the run is not needed. */
  record Finish(String summary, Map<String, String> output) implements StepOutcome {
    public Finish {
      output = Map.copyOf(output);
    }
  }

  /** Not now: the step is run again at or after the instant. */
  record WaitUntil(Instant notBefore, String reason) implements StepOutcome {}

  /** It failed for good. */
  record Fail(String reason, String remedy) implements StepOutcome {}
}
