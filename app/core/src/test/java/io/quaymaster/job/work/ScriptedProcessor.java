package io.quaymaster.job.work;

import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.job.processor.Execution;
import io.quaymaster.job.processor.Processor;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.ProcessorOutcome.Refused;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Does what the test says. */
public final class ScriptedProcessor implements Processor {
  /** Far longer than any stop takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Work> done = new CopyOnWriteArrayList<>();
  private volatile Function<Execution, ProcessorOutcome> script =
      _ -> new ProcessorOutcome.Passed();
  private volatile Optional<Refused> objection = Optional.empty();

  /** From now on it does this. */
  public void does(Function<Execution, ProcessorOutcome> what) {
    script = what;
  }

  /** From now on it ends like this. */
  public void ends(ProcessorOutcome outcome) {
    does(_ -> outcome);
  }

  /** Something happens, then it waits to be stopped. */
  public void waitsAfter(Runnable event) {
    does(
        execution -> {
          event.run();
          Optional<StopReason> why = execution.stop().await(PATIENCE);
          return why.<ProcessorOutcome>map(ProcessorOutcome.Stopped::new)
              .orElseGet(() -> new ProcessorOutcome.Failed("it was not stopped", noCode()));
        });
  }

  private static java.util.OptionalInt noCode() {
    return java.util.OptionalInt.empty();
  }

  /** From now on it refuses all work before it begins. */
  public void objects(String reason) {
    objection = Optional.of(new Refused(reason));
  }

  /** What it has done. */
  public List<Work> done() {
    return List.copyOf(done);
  }

  @Override
  public ProcessorName name() {
    return ProcessorName.COMMAND;
  }

  @Override
  public Optional<Refused> check(Work work) {
    return objection;
  }

  @Override
  public ProcessorOutcome process(Work work, Execution execution) {
    done.add(work);
    return script.apply(execution);
  }
}
