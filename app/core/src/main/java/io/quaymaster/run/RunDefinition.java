package io.quaymaster.run;

import java.util.List;
import java.util.function.Function;

/**
 * What a kind of run consists of.
 *
 * @param kind the kind of its keys
 * @param steps in order
 * @param onFailure run once when a step has failed, to show it where people look; the failure is in
 *     the state of the run it is given
 * @param summary the sentence that a finished run leaves
 */
public record RunDefinition(
    String kind, List<Step> steps, Step onFailure, Function<RunRecord, String> summary) {
  public RunDefinition {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a run of kind " + kind + " needs steps");
    }
  }
}
