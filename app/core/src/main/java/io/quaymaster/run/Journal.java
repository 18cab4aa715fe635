package io.quaymaster.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pure moves on the list of step records. */
final class Journal {
  /** The record of showing a failure. */
  static final String REPORT = "report-failure";

  private Journal() {}

  /** The first step of the definition that is not done. */
  static Optional<Step> current(RunDefinition definition, List<StepRecord> known) {
    return definition.steps().stream()
        .filter(step -> find(known, step.name()).filter(StepRecord::done).isEmpty())
        .findFirst();
  }

  /**
   * The records with the first unfinished step begun once more. Steps that the definition has
   * gained since the run was made are added; what is known of steps that it has lost is kept.
   */
  static List<StepRecord> begin(RunDefinition definition, List<StepRecord> known) {
    List<StepRecord> all = new ArrayList<>();
    boolean begun = false;
    for (Step step : definition.steps()) {
      StepRecord record = find(known, step.name()).orElseGet(() -> StepRecord.pending(step.name()));
      all.add(begun || record.done() ? record : record.begun());
      begun |= !record.done();
    }
    known.stream()
        .filter(record -> record.attempts() > 0 && find(all, record.name()).isEmpty())
        .forEach(all::add);
    return all;
  }

  /** The records with the showing of the failure begun, for the first time or once more. */
  static List<StepRecord> beginReport(List<StepRecord> known) {
    List<StepRecord> all = new ArrayList<>(known);
    if (find(known, REPORT).isEmpty()) {
      all.add(StepRecord.pending(REPORT));
    }
    return with(all, find(all, REPORT).orElseThrow().begun());
  }

  /** The records as a person's resumption leaves them: earlier attempts no longer count. */
  static List<StepRecord> resumed(List<StepRecord> known) {
    return known.stream().map(StepRecord::forgiven).toList();
  }

  /** The records with the report of the failure done; the next failure is shown anew. */
  static List<StepRecord> reported(List<StepRecord> known) {
    StepRecord report = find(known, REPORT).orElseThrow();
    return with(known, report.finished(Map.of()).forgiven());
  }

  static List<StepRecord> with(List<StepRecord> known, StepRecord changed) {
    return known.stream().map(r -> r.name().equals(changed.name()) ? changed : r).toList();
  }

  private static Optional<StepRecord> find(List<StepRecord> known, String name) {
    return known.stream().filter(r -> r.name().equals(name)).findFirst();
  }
}
