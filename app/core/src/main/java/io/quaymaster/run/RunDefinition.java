package io.quaymaster.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a kind of run consists of.
 *
 * @param kind the kind of its keys
 * @param steps in order, each with a name of its own
 * @param onFailure run when a step has failed, to show it where people look; the failure is in the
 *     state of the run it is given. It is always told that it is not the first attempt, because an
 *     earlier failure of the run may have been shown. The journal calls it {@code report-failure}
 * @param summary the sentence that a finished run leaves
 */
public record RunDefinition(
    String kind, List<Step> steps, Step onFailure, Function<RunRecord, String> summary) {
  public RunDefinition {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a run of kind " + kind + " needs steps");
    }
    // The journal finds a step by its name: of two with one name, the second would never run.
    Set<String> names = new HashSet<>(Set.of(Journal.REPORT));
    for (Step step : steps) {
      if (!names.add(step.name())) {
        throw new IllegalArgumentException(
            "a run of kind " + kind + " can't have (another) step " + step.name());
      }
    }
  }
}
