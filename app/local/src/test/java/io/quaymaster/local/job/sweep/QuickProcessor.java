package io.quaymaster.local.job.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.job.processor.Execution;
import io.quaymaster.job.processor.Processor;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.Work;
import io.quaymaster.worker.command.CommandProcessor;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Does a job at once and without a process: it prints a line and leaves a file. */
@Singleton
@Replaces(CommandProcessor.class)
@Requires(property = QuickProcessor.WANTED)
final class QuickProcessor implements Processor {
  static final String WANTED = "quaymaster.test.quick-jobs";

  @Override
  public ProcessorName name() {
    return ProcessorName.COMMAND;
  }

  @Override
  public Optional<ProcessorOutcome.Refused> check(Work work) {
    return Optional.empty();
  }

  @Override
  public ProcessorOutcome process(Work work, Execution execution) {
    execution.output().line("reproduced: " + work.issue().title());
    byte[] report = "kept\n".getBytes(UTF_8);
    try {
      execution
          .artifacts()
          .keep("report/a.txt", report.length, () -> new ByteArrayInputStream(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProcessorOutcome.Passed();
  }
}
