package io.quaymaster.aws.member;

import io.quaymaster.aws.model.ModelServer;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Page;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.aws.model.Trees;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service-managed StackSet in memory. One operation runs at a time, until it is told to end;
 * until then its instance is shown as pending, or as it was.
 */
final class SimulatedStackSet {
  private record Instance(String unit, String region, String status) {}

  private record Running(String account, Instance wanted, boolean deletes, boolean retains) {}

  private final String name;
  private final Map<String, Instance> instances = new LinkedHashMap<>();
  private final Set<String> stacks = new HashSet<>();
  private boolean there = true;
  private boolean busy;
  private int operations;
  private List<Running> running = List.of();

  SimulatedStackSet(ModelServer server, String name) {
    this.name = name;
    server
        .on("cloudformation:ListStackInstances", this::list)
        .on("cloudformation:CreateStackInstances", call -> begin(call, false))
        .on("cloudformation:DeleteStackInstances", call -> begin(call, true));
  }

  /** Somebody else's operation runs from now on. */
  void beBusy() {
    busy = true;
  }

  void remove() {
    there = false;
  }

  boolean hasStack(String account) {
    return stacks.contains(account);
  }

  /** What runs ends with this status. */
  void end(String status) {
    for (Running one : running) {
      if (!status.equals("SUCCEEDED")) {
        instances.computeIfPresent(
            one.account(), (_, is) -> new Instance(is.unit(), is.region(), status));
      } else if (one.deletes()) {
        instances.remove(one.account());
        if (!one.retains()) {
          stacks.remove(one.account());
        }
      } else {
        instances.put(one.account(), one.wanted());
        stacks.add(one.account());
      }
    }
    running = List.of();
  }

  private void found(Call call) {
    if (!there || !call.text("StackSetName").equals(name)) {
      throw new Refusal(
          404, "StackSetNotFoundException", "StackSet " + call.text("StackSetName") + " not found");
    }
  }

  private Map<String, Object> list(Call call) {
    found(call);
    return Page.NEXT_TOKEN.of(
        call,
        "Summaries",
        List.copyOf(instances.entrySet()),
        entry ->
            Map.of(
                "Account", entry.getKey(),
                "Region", entry.getValue().region(),
                "OrganizationalUnitId", entry.getValue().unit(),
                "StackInstanceStatus", Map.of("DetailedStatus", entry.getValue().status())));
  }

  private Map<String, Object> begin(Call call, boolean deletes) {
    found(call);
    if (busy || !running.isEmpty()) {
      throw new Refusal(409, "OperationInProgressException", "Another Operation is in progress");
    }
    Map<String, Object> targets = Trees.map(call.params().get("DeploymentTargets"));
    if (!"INTERSECTION".equals(targets.get("AccountFilterType"))) {
      throw new Refusal(400, "ValidationError", "the whole unit would be meant");
    }
    String unit = String.valueOf(Trees.list(targets.get("OrganizationalUnitIds")).getFirst());
    String region = String.valueOf(Trees.list(call.params().get("Regions")).getFirst());
    Instance wanted = new Instance(unit, region, "SUCCEEDED");
    boolean retains = Boolean.parseBoolean(call.text("RetainStacks"));
    running =
        Trees.list(targets.get("Accounts")).stream()
            .map(account -> new Running(String.valueOf(account), wanted, deletes, retains))
            .toList();
    running.forEach(
        one -> instances.putIfAbsent(one.account(), new Instance(unit, region, "PENDING")));
    return Map.of("OperationId", "operation-" + ++operations);
  }
}
