package io.quaymaster.worker.stack;

import io.quaymaster.job.processor.Execution;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.stack.SessionEnded;
import io.quaymaster.job.stack.StackEvent;
import io.quaymaster.job.stack.StackName;
import io.quaymaster.job.stack.StackView;
import io.quaymaster.job.stack.TemplateStacks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches one stack, and writes down what happens to it. */
final class StackWatch {
  private static final Logger LOG = LoggerFactory.getLogger(StackWatch.class);

  private final TemplateStacks stacks;
  private final StackName name;
  private final Execution execution;
  private final StackSettings settings;
  private final Clock clock;
  private Optional<String> lastEvent = Optional.empty();
  private Optional<StackEvent> firstFailure = Optional.empty();

  StackWatch(
      TemplateStacks stacks,
      StackName name,
      Execution execution,
      StackSettings settings,
      Clock clock) {
    this.stacks = stacks;
    this.name = name;
    this.execution = execution;
    this.settings = settings;
    this.clock = clock;
  }

  /** Watches until it is created or not, or until the job must end. */
  ProcessorOutcome untilCreated(Duration timeout) {
    Instant end = clock.instant().plus(timeout);
    while (true) {
      Optional<StackView> stack = stacks.find(execution.session(), name);
      tellEvents();
      if (stack.isPresent() && !stack.get().inProgress()) {
        return finished(stack.get());
      }
      if (!clock.instant().isBefore(end)) {
        return new ProcessorOutcome.TimedOut(timeout);
      }
      Optional<StopReason> told = execution.stop().await(settings.poll());
      if (told.isPresent()) {
        return new ProcessorOutcome.Stopped(told.get());
      }
    }
  }

  private ProcessorOutcome finished(StackView stack) {
    stack.outputs().forEach((key, value) -> execution.output().line("output " + key + "=" + value));
    if (stack.created()) {
      return new ProcessorOutcome.Passed();
    }
    String why =
        firstFailure
            .map(event -> event.resource() + " (" + event.type() + "): " + event.reason())
            .orElse(stack.reason());
    return new ProcessorOutcome.Failed(stack.status() + ": " + why, OptionalInt.empty());
  }

  private void tellEvents() {
    List<StackEvent> events = stacks.events(execution.session(), name, lastEvent);
    for (StackEvent event : events) {
      execution.output().line(event.line());
      if (event.failed() && firstFailure.isEmpty()) {
        firstFailure = Optional.of(event);
      }
    }
    if (!events.isEmpty()) {
      lastEvent = Optional.of(events.getLast().id());
    }
  }

  /**
   * Deletes it and waits for that, unless the worker must end. What can't be deleted is left to the
   * cleaning, which every account gets after its lease; it never changes how the job ended.
   */
  void delete() {
    try {
      stacks.delete(execution.session(), name);
      Optional<StopReason> told = execution.stop().reason();
      if (told.isEmpty() || told.get() == StopReason.CANCELLED) {
        awaitDeletion();
      }
    } catch (SessionEnded _) {
      LOG.info("stack {} is left to the cleaning: the lease is lost", name);
    } catch (RuntimeException e) {
      LOG.warn("stack {} is left to the cleaning", name, e);
      execution.output().note("The stack could not be deleted at once; cleaning deletes it.");
    }
  }

  private void awaitDeletion() {
    Instant end = clock.instant().plus(settings.deletion());
    Optional<StackView> stack = stacks.find(execution.session(), name);
    while (stack.isPresent()
        && !stack.get().deletionFailed()
        && clock.instant().isBefore(end)
        && !mustLeave()) {
      tellEvents();
      stack = stacks.find(execution.session(), name);
    }
    execution
        .output()
        .line(
            stack
                .map(left -> "stack " + name + " is left to the cleaning: " + left.status())
                .orElse("stack " + name + " is deleted"));
  }

  /** Waits a while; true when the worker must end or the lease is lost. */
  private boolean mustLeave() {
    Optional<StopReason> told = execution.stop().reason();
    if (told.isEmpty()) {
      return execution.stop().await(settings.poll()).filter(StackWatch::leaves).isPresent();
    }
    return leaves(told.get()) || interrupted();
  }

  private static boolean leaves(StopReason reason) {
    return switch (reason) {
      case LEASE_LOST, INTERRUPTED -> true;
      case CANCELLED -> false;
    };
  }

  /** The signal was given before, so it can't be waited for again. */
  private boolean interrupted() {
    try {
      return new CountDownLatch(1).await(settings.poll().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
