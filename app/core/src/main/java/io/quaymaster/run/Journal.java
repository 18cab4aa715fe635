package io.quaymaster.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pure moves on the list of step records. */
final class Journal {
  private Journal() {}

  /** The first step of the definition that is not done. */
  static Optional<Step> current(RunDefinition definition, RunRecord run) {
    return definition.steps().stream()
        .filter(step -> run.step(step.name()).filter(StepRecord::done).isEmpty())
        .findFirst();
  }

  /**
   * The records with the first unfinished step begun once more, and pending ones added for steps
   * that the definition has gained since the run was made.
   */
  static List<StepRecord> begin(RunDefinition definition, List<StepRecord> known) {
    List<StepRecord> all = new ArrayList<>();
    boolean begun = false;
    for (Step step : definition.steps()) {
      StepRecord record =
          known.stream()
              .filter(r -> r.name().equals(step.name()))
              .findFirst()
              .orElseGet(() -> StepRecord.pending(step.name()));
      all.add(begun || record.done() ? record : record.begun());
      begun |= !record.done();
    }
    return all;
  }

  static List<StepRecord> with(List<StepRecord> known, StepRecord changed) {
    return known.stream().map(r -> r.name().equals(changed.name()) ? changed : r).toList();
  }
}
