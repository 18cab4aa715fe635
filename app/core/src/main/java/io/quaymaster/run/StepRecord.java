package io.quaymaster.run;

import io.quaymaster.app.Redaction;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the journal knows of one step.
 *
 * @param attempts how often it was begun; more than one means that an earlier attempt may have had
 *     its effect
 * @param tries how many of the attempts count against the limit: those since it last waited on
 *     purpose or was resumed by a person
 * @param done whether it is finished
 * @param output what it produced, for later steps and for people
 */
public record StepRecord(
    String name, int attempts, int tries, boolean done, Map<String, String> output) {
  public StepRecord {
    output = Map.copyOf(output);
    if (tries < 0 || attempts < tries) {
      throw new IllegalArgumentException(
          "step " + name + " can't have " + attempts + " attempts and " + tries + " tries");
    }
  }

  /** A record of which every attempt counts. */
  public StepRecord(String name, int attempts, boolean done, Map<String, String> output) {
    this(name, attempts, attempts, done, output);
  }

  /** A step that nobody has begun. */
  public static StepRecord pending(String name) {
    return new StepRecord(name, 0, false, Map.of());
  }

  StepRecord begun() {
    return new StepRecord(name, attempts + 1, tries + 1, false, output);
  }

  /** It ended as it meant to, without being done: from now on attempts are counted anew. */
  StepRecord forgiven() {
    return new StepRecord(name, attempts, 0, done, output);
  }

  StepRecord finished(Map<String, String> result) {
    Map<String, String> clean =
        result.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Redaction.data(e.getValue())));
    return new StepRecord(name, attempts, tries, true, clean);
  }
}
