package io.quaymaster.job.result;

import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.Work;
import java.time.Instant;
import java.util.List;

/**
 * How a job ended.
 *
 * @param outcome of the processor
 * @param printed bytes of output in all
 * @param cut bytes of it that were not kept
 * @param notes how it was done: a wall that was missing, files that were not kept
 */
public record JobResult(
    Work work,
    ProcessorOutcome outcome,
    Instant startedAt,
    Instant endedAt,
    long printed,
    long cut,
    List<String> notes) {
  public JobResult {
    notes = List.copyOf(notes);
  }
}
