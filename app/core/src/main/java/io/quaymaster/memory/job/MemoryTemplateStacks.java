package io.quaymaster.memory.job;

import io.quaymaster.job.processor.JobSession;
import io.quaymaster.job.stack.CreateStackOutcome;
import io.quaymaster.job.stack.SessionEnded;
import io.quaymaster.job.stack.StackEvent;
import io.quaymaster.job.stack.StackName;
import io.quaymaster.job.stack.StackRequest;
import io.quaymaster.job.stack.StackView;
import io.quaymaster.job.stack.TemplateStacks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stacks in memory. A stack is created and deleted in as many looks as it takes: each {@link #find}
 * moves it one step on. A template that holds {@code "Fail"} as a text fails with that resource,
 * one that holds {@code "Hang"} never ends, one that holds {@code "Invalid"} is refused.
 */
public final class MemoryTemplateStacks implements TemplateStacks {
  private static final int STEPS = 2;

  private final Clock clock;
  private final Map<String, Stack> stacks = new HashMap<>();

  public MemoryTemplateStacks(Clock clock) {
    this.clock = clock;
  }

  private static final class Stack {
    private final StackRequest request;
    private final List<StackEvent> events = new ArrayList<>();
    private String status = "CREATE_IN_PROGRESS";
    private int looks;

    private Stack(StackRequest request) {
      this.request = request;
    }

    private boolean has(String word) {
      return request.template().json().contains("\"" + word + "\"");
    }
  }

  @Override
  public synchronized CreateStackOutcome create(JobSession session, StackRequest request) {
    require(session);
    Stack stack = new Stack(request);
    if (stack.has("Invalid")) {
      return new CreateStackOutcome.Invalid("Template format error: Invalid");
    }
    if (stacks.putIfAbsent(request.name().toString(), stack) == null) {
      event(stack, "CREATE_IN_PROGRESS", "User Initiated");
    }
    return new CreateStackOutcome.Begun();
  }

  @Override
  public synchronized Optional<StackView> find(JobSession session, StackName name) {
    require(session);
    Optional<Stack> found = Optional.ofNullable(stacks.get(name.toString()));
    found.ifPresent(this::step);
    return found
        .filter(stack -> !stack.status.equals("DELETE_COMPLETE"))
        .map(stack -> new StackView(stack.status, "", Map.of("Stack", name.toString())));
  }

  private void step(Stack stack) {
    if (!stack.status.endsWith("_IN_PROGRESS") || ++stack.looks < STEPS) {
      return;
    }
    if (stack.status.equals("DELETE_IN_PROGRESS")) {
      event(stack, "DELETE_COMPLETE", "");
      stacks.remove(stack.request.name().toString());
    } else if (stack.has("Fail")) {
      event(stack, "CREATE_FAILED", "Resource handler returned message: \"it fails\"");
    } else if (!stack.has("Hang")) {
      event(stack, "CREATE_COMPLETE", "");
    }
  }

  @Override
  public synchronized List<StackEvent> events(
      JobSession session, StackName name, Optional<String> after) {
    require(session);
    List<StackEvent> events =
        Optional.ofNullable(stacks.get(name.toString()))
            .map(stack -> stack.events)
            .orElse(List.of());
    int from = after.map(Integer::parseInt).orElse(0);
    return List.copyOf(events.subList(Math.min(from, events.size()), events.size()));
  }

  @Override
  public synchronized void delete(JobSession session, StackName name) {
    require(session);
    Optional.ofNullable(stacks.get(name.toString()))
        .filter(stack -> !stack.status.startsWith("DELETE"))
        .ifPresent(stack -> event(stack, "DELETE_IN_PROGRESS", "User Initiated"));
  }

  private void event(Stack stack, String status, String reason) {
    stack.status = status;
    stack.looks = 0;
    stack.events.add(
        new StackEvent(
            Integer.toString(stack.events.size() + 1),
            clock.instant(),
            stack.request.name().toString(),
            "AWS::CloudFormation::Stack",
            status,
            reason));
  }

  private static void require(JobSession session) {
    if (session.credentials().isEmpty()) {
      throw new SessionEnded();
    }
  }
}
