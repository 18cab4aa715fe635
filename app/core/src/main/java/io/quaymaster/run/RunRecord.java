package io.quaymaster.run;

import io.quaymaster.kernel.InstalledRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The durable record of a run.
 *
 * @param input what was asked, for the steps
 * @param revision grows by one with every write; a write is accepted only on the revision it read,
 *     which fences off an executor whose claim was taken over
 */
public record RunRecord(
    RunKey key,
    InstalledRepository repository,
    Map<String, String> input,
    RunState state,
    List<StepRecord> steps,
    long revision,
    Instant createdAt,
    Instant updatedAt) {
  public RunRecord {
    input = Map.copyOf(input);
    steps = List.copyOf(steps);
    if (revision < 1) {
      throw new IllegalArgumentException("the revision of run " + key + " is " + revision);
    }
  }

  /** The record of a step, or empty when the run has none of that name. */
  public Optional<StepRecord> step(String name) {
    return steps.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** What a finished step produced under a name. */
  public Optional<String> output(String step, String name) {
    return step(step).map(s -> s.output().get(name));
  }

  /** True when an earlier failure of the run may have been shown. */
  public boolean hasToldOfFailure() {
    return step(Journal.REPORT).filter(report -> report.attempts() > 0).isPresent();
  }

  RunRecord next(RunState state, List<StepRecord> steps, Instant now) {
    return new RunRecord(key, repository, input, state, steps, revision + 1, createdAt, now);
  }
}
