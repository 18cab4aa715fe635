package io.quaymaster.aws.capacity;

import io.quaymaster.aws.model.ModelServer;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.aws.model.Trees;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ECS's services with their scalable targets, in memory. */
final class SimulatedServices {
  /** Status and number by name. */
  final Map<String, Map<String, Object>> services = new LinkedHashMap<>();

  /** What was registered, by resource. */
  final Map<String, Map<String, Object>> targets = new LinkedHashMap<>();

  SimulatedServices(ModelServer server) {
    server
        .on("ecs:DescribeServices", this::describe)
        .on("ecs:UpdateService", this::update)
        .on(
            "application-autoscaling:DescribeScalableTargets",
            call ->
                Map.of(
                    "ScalableTargets",
                    Trees.list(call.params().get("ResourceIds")).stream()
                        .map(String::valueOf)
                        .filter(targets::containsKey)
                        .map(targets::get)
                        .toList()))
        .on("application-autoscaling:RegisterScalableTarget", this::register);
  }

  void create(String name) {
    services.put(name, new HashMap<>(Map.of("status", "ACTIVE", "desiredCount", 0)));
  }

  /** A service that was deleted is shown for a while, inactive. */
  void remove(String name) {
    services.put(name, new HashMap<>(Map.of("status", "INACTIVE", "desiredCount", 0)));
  }

  private Map<String, Object> describe(Call call) {
    List<String> names =
        Trees.list(call.params().get("services")).stream().map(String::valueOf).toList();
    return Map.of(
        "services",
        names.stream().filter(services::containsKey).map(services::get).toList(),
        "failures",
        names.stream()
            .filter(name -> !services.containsKey(name))
            .map(_ -> Map.of("reason", "MISSING"))
            .toList());
  }

  private Map<String, Object> update(Call call) {
    Map<String, Object> service = services.get(call.text("service"));
    if (service == null) {
      throw new Refusal(400, "ServiceNotFoundException", "Service not found.");
    }
    if (!"ACTIVE".equals(service.get("status"))) {
      throw new Refusal(400, "ServiceNotActiveException", "Service was not ACTIVE.");
    }
    service.put("desiredCount", call.params().getOrDefault("desiredCount", 0));
    return Map.of("service", service);
  }

  /** A number outside of the new bounds is moved into them. */
  private Map<String, Object> register(Call call) {
    String resource = call.text("ResourceId");
    Map<String, Object> service = services.get(resource.substring(resource.lastIndexOf('/') + 1));
    if (service == null || !"ACTIVE".equals(service.get("status"))) {
      throw new Refusal(400, "ValidationException", "ECS service doesn't exist: " + resource);
    }
    targets.computeIfAbsent(resource, _ -> new HashMap<>()).putAll(call.params());
    int most = Integer.parseInt(call.text("MaxCapacity"));
    service.computeIfPresent(
        "desiredCount", (_, now) -> Math.min(Integer.parseInt(String.valueOf(now)), most));
    return Map.of();
  }
}
