package io.quaymaster.worker.stack;

import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.job.processor.Execution;
import io.quaymaster.job.processor.Processor;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.Work;
import io.quaymaster.job.stack.CreateStackOutcome;
import io.quaymaster.job.stack.SessionEnded;
import io.quaymaster.job.stack.StackName;
import io.quaymaster.job.stack.StackRequest;
import io.quaymaster.job.stack.TemplateStacks;
import io.quaymaster.job.template.IssueTemplate;
import io.quaymaster.job.template.Template;
import io.quaymaster.job.template.TemplateOutcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Deploys the template in the issue as a stack of the lease's name, says what happened, and deletes
 * the stack whatever happened.
 */
@Singleton
public final class CloudFormationProcessor implements Processor {
  private final TemplateStacks stacks;
  private final StackSettings settings;
  private final Clock clock;

  public CloudFormationProcessor(TemplateStacks stacks, StackSettings settings, Clock clock) {
    this.stacks = stacks;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public ProcessorName name() {
    return ProcessorName.CLOUDFORMATION;
  }

  @Override
  public Optional<ProcessorOutcome.Refused> check(Work work) {
    return switch (template(work)) {
      case TemplateOutcome.Accepted _ -> Optional.empty();
      case TemplateOutcome.Rejected(List<String> problems) -> Optional.of(refused(problems));
    };
  }

  @Override
  public ProcessorOutcome process(Work work, Execution execution) {
    return switch (template(work)) {
      case TemplateOutcome.Accepted(Template template) -> deploy(work, execution, template);
      case TemplateOutcome.Rejected(List<String> problems) -> refused(problems);
    };
  }

  private static TemplateOutcome template(Work work) {
    return IssueTemplate.in(work.issue().body(), work.config().allow());
  }

  private static ProcessorOutcome.Refused refused(List<String> problems) {
    return new ProcessorOutcome.Refused(String.join("; ", problems));
  }

  private ProcessorOutcome deploy(Work work, Execution execution, Template template) {
    Optional<StopReason> told = execution.stop().reason();
    if (told.isPresent()) {
      return new ProcessorOutcome.Stopped(told.get());
    }
    StackName name = new StackName(work.lease().id());
    StackWatch watch = new StackWatch(stacks, name, execution, settings, clock);
    StackRequest request =
        new StackRequest(name, work.lease().account(), template, work.config().timeout().value());
    execution
        .output()
        .line("stack " + name + " of the template in line " + template.line() + " of the issue");
    boolean lost = false;
    try {
      return create(work, request, execution, watch);
    } catch (SessionEnded _) {
      lost = true;
      return new ProcessorOutcome.Stopped(StopReason.LEASE_LOST);
    } finally {
      if (!lost) {
        watch.delete();
      }
    }
  }

  private ProcessorOutcome create(
      Work work, StackRequest request, Execution execution, StackWatch watch) {
    return switch (stacks.create(execution.session(), request)) {
      case CreateStackOutcome.Begun() -> watch.untilCreated(work.config().timeout().value());
      case CreateStackOutcome.Invalid(String reason) -> {
        execution.output().line("CloudFormation refuses the template: " + reason);
        yield new ProcessorOutcome.Failed(
            "CloudFormation refuses the template: " + reason, OptionalInt.empty());
      }
    };
  }
}
