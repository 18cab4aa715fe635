package io.quaymaster.aws.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.CapacityOutcome;
import io.quaymaster.account.capacity.PoolCapacity;
import io.quaymaster.account.capacity.PoolCounts;
import io.quaymaster.account.capacity.QueueDepth.Depth;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.aws.wire.AwsRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EcsWorkersTest {
  private static final PoolName POOL = new PoolName("sandbox");

  private final Cloud cloud = new Cloud();
  private final EcsWorkers workers = new EcsWorkers(cloud.own, "quaymaster");
  private final Map<String, Object> service = new HashMap<>();
  private final Map<String, Object> target = new HashMap<>();

  @BeforeEach
  void serve() {
    cloud
        .server
        .on(
            "ecs:DescribeServices",
            _ ->
                service.isEmpty()
                    ? Map.of("failures", List.of(Map.of("reason", "MISSING")))
                    : Map.of("services", List.of(service)))
        .on(
            "ecs:UpdateService",
            call -> {
              if (service.isEmpty()) {
                throw new Refusal(400, "ServiceNotFoundException", "Service not found.");
              }
              service.put("desiredCount", call.params().get("desiredCount"));
              return Map.of("service", service);
            })
        .on(
            "application-autoscaling:DescribeScalableTargets",
            _ -> Map.of("ScalableTargets", target.isEmpty() ? List.of() : List.of(target)))
        .on(
            "application-autoscaling:RegisterScalableTarget",
            call -> {
              if (service.isEmpty()) {
                throw new Refusal(
                    400,
                    "ValidationException",
                    "ECS service doesn't exist: service/quaymaster/jobs-sandbox");
              }
              target.putAll(call.params());
              return Map.of();
            })
        .on(
            "sqs:GetQueueUrl",
            call ->
                Map.of(
                    "QueueUrl",
                    "https://sqs.eu-central-1.amazonaws.com/111122223333/"
                        + call.text("QueueName")))
        .on(
            "sqs:GetQueueAttributes",
            _ ->
                Map.of(
                    "Attributes",
                    Map.of(
                        "ApproximateNumberOfMessages", "3",
                        "ApproximateNumberOfMessagesNotVisible", "2")));
  }

  @AfterEach
  void requestsKeptToTheModels() {
    cloud.close();
  }

  @Test
  void workersFollowTheQueueUpToTheAccounts() {
    service.putAll(Map.of("status", "ACTIVE", "desiredCount", 0));
    PoolCapacity capacity =
        new PoolCapacity(_ -> new PoolCounts(3, 1, 1, 0), new SqsQueueDepth(cloud.own), workers);

    assertEquals(new CapacityOutcome.Changed(0, 4), capacity.cap(POOL));
    assertEquals(new CapacityOutcome.Changed(0, 4), capacity.desire(POOL));
    assertEquals(new CapacityOutcome.Unchanged(4), capacity.desire(POOL));
    assertEquals(new CapacityOutcome.Unchanged(4), capacity.cap(POOL));

    assertEquals("service/quaymaster/jobs-sandbox", target.get("ResourceId"));
    assertEquals("ecs:service:DesiredCount", target.get("ScalableDimension"));
    assertEquals(0, target.get("MinCapacity"));
    assertEquals(
        List.of("jobs-sandbox"),
        cloud.server.calls("sqs:GetQueueUrl").stream().map(c -> c.text("QueueName")).toList());
  }

  @Test
  void poolWithoutAServiceIsNoFailure() {
    assertEquals(Optional.empty(), workers.desired(POOL));
    assertFalse(workers.desire(POOL, 1));
    assertFalse(workers.cap(POOL, 1));
    assertEquals(Optional.empty(), workers.cap(POOL));
  }

  @Test
  void serviceThatIsBeingDeletedIsNone() {
    service.putAll(Map.of("status", "DRAINING", "desiredCount", 2));

    assertEquals(Optional.empty(), workers.desired(POOL));
  }

  @Test
  void refusalIsAnOutageAndNamesTheCall() {
    service.putAll(Map.of("status", "ACTIVE", "desiredCount", 2));
    cloud.server.refuse("ecs:UpdateService", Refusal.accessDenied());
    cloud.server.refuse(
        "application-autoscaling:RegisterScalableTarget",
        new Refusal(400, "ConcurrentUpdateException", "at it already"));

    AwsRefused denied = assertThrows(AwsRefused.class, () -> workers.desire(POOL, 1));
    assertTrue(denied.denied());
    assertEquals(
        "ecs:UpdateService: AccessDenied (403): User is not authorized to perform this action",
        denied.getMessage());
    assertThrows(AwsRefused.class, () -> workers.cap(POOL, 1));
    assertEquals(new Depth(3, 2), new SqsQueueDepth(cloud.own).of(POOL));
  }
}
