package io.quaymaster.aws.job;

import io.quaymaster.aws.model.ModelServer;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CloudFormation as far as the stacks of jobs need it; each look moves a stack one step on. */
final class SimulatedStacks {
  private static final int PAGE = 100;
  private static final String CREATED = "2026-03-01T12:00:00Z";

  private final Map<String, String> states = new HashMap<>();
  private final Map<String, List<Map<String, Object>>> events = new HashMap<>();
  private Optional<Map<String, Object>> fixed = Optional.empty();

  SimulatedStacks(ModelServer server) {
    server
        .on("cloudformation:CreateStack", this::create)
        .on("cloudformation:DescribeStacks", this::describe)
        .on("cloudformation:DescribeStackEvents", this::page)
        .on("cloudformation:DeleteStack", this::delete);
  }

  /** From now on every look finds this. */
  void answerWith(Map<String, Object> stack) {
    fixed = Optional.of(stack);
  }

  /** Further events. */
  void events(String name, int count) {
    for (int i = 1; i <= count; i++) {
      event(name, "event-" + i, "Resource" + i, "CREATE_IN_PROGRESS");
    }
  }

  private Map<String, Object> create(Call call) {
    String name = call.text("StackName");
    if (states.putIfAbsent(name, "CREATE_IN_PROGRESS") != null) {
      throw new Refusal(400, "AlreadyExistsException", "Stack [" + name + "] already exists");
    }
    event(name, "created", name, "CREATE_IN_PROGRESS");
    return Map.of("StackId", "arn:aws:cloudformation:eu-west-1:111122223333:stack/" + name + "/1");
  }

  private Map<String, Object> describe(Call call) {
    String name = call.text("StackName");
    if (fixed.isPresent()) {
      return Map.of("Stacks", List.of(stack(name, fixed.get())));
    }
    String state = state(name);
    switch (state) {
      case "CREATE_IN_PROGRESS" -> {
        states.put(name, "CREATE_COMPLETE");
        event(name, "complete", name, "CREATE_COMPLETE");
      }
      case "DELETE_IN_PROGRESS" -> states.remove(name);
      default -> {}
    }
    return Map.of("Stacks", List.of(stack(name, Map.of("StackStatus", state))));
  }

  private static Map<String, Object> stack(String name, Map<String, Object> more) {
    Map<String, Object> stack = new HashMap<>(more);
    stack.put("StackName", name);
    stack.put("CreationTime", CREATED);
    return stack;
  }

  private String state(String name) {
    String state = states.get(name);
    if (state == null) {
      throw new Refusal(400, "ValidationError", "Stack with id " + name + " does not exist");
    }
    return state;
  }

  private Map<String, Object> page(Call call) {
    String name = call.text("StackName");
    if (!states.containsKey(name)) {
      throw new Refusal(400, "ValidationError", "Stack [" + name + "] does not exist");
    }
    List<Map<String, Object>> newestFirst = events.getOrDefault(name, List.of()).reversed();
    String token = call.text("NextToken");
    int from = token.isEmpty() ? 0 : Integer.parseInt(token);
    int to = Math.min(newestFirst.size(), from + PAGE);
    Map<String, Object> page = new HashMap<>();
    page.put("StackEvents", newestFirst.subList(from, to));
    if (to < newestFirst.size()) {
      page.put("NextToken", Integer.toString(to));
    }
    return page;
  }

  private Map<String, Object> delete(Call call) {
    states.computeIfPresent(call.text("StackName"), (_, _) -> "DELETE_IN_PROGRESS");
    return Map.of();
  }

  private void event(String name, String id, String resource, String status) {
    events
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add(
            Map.of(
                "StackId", "arn:aws:cloudformation:eu-west-1:111122223333:stack/" + name + "/1",
                "EventId", id,
                "StackName", name,
                "LogicalResourceId", resource,
                "ResourceType", "AWS::CloudFormation::Stack",
                "Timestamp", CREATED,
                "ResourceStatus", status));
  }
}
