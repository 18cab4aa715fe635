package io.quaymaster.run;

import java.util.Map;

/**
 * What the journal knows of one step.
 *
 * @param attempts how often it was begun; more than one means that an earlier attempt may have had
 *     its effect
 * @param done whether it is finished
 * @param output what it produced, for later steps and for people
 */
public record StepRecord(String name, int attempts, boolean done, Map<String, String> output) {
  public StepRecord {
    output = Map.copyOf(output);
    if (attempts < 0) {
      throw new IllegalArgumentException("attempts of step " + name + ": " + attempts);
    }
  }

  /** A step that nobody has begun. */
  public static StepRecord pending(String name) {
    return new StepRecord(name, 0, false, Map.of());
  }

  StepRecord begun() {
    return new StepRecord(name, attempts + 1, false, output);
  }

  StepRecord finished(Map<String, String> result) {
    return new StepRecord(name, attempts, true, result);
  }
}
