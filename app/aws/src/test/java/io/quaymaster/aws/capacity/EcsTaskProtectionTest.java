package io.quaymaster.aws.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.capacity.TaskProtection.ProtectionOutcome;
import io.quaymaster.aws.model.Endpoint;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EcsTaskProtectionTest {
  private final Endpoint agent = new Endpoint();
  private final EcsTaskProtection protection =
      new EcsTaskProtection(agent.address() + "/api/1", _ -> {});

  @AfterEach
  void close() {
    agent.close();
  }

  @Test
  void taskIsProtectedInWholeMinutesWithinEcssLimits() {
    String on =
        "{\"protection\":{\"ExpirationDate\":\"2026-11-21T07:05:00Z\",\"ProtectionEnabled\":true,"
            + "\"TaskArn\":\"arn:aws:ecs:eu-central-1:111122223333:task/c/1\"}}";
    agent.then(200, on).then(200, on);

    assertEquals(
        new ProtectionOutcome.Protected(Instant.parse("2026-11-21T07:05:00Z")),
        protection.protect(Duration.ofSeconds(61)));
    protection.protect(Duration.ofDays(9));

    assertEquals("PUT", agent.requests().getFirst().method());
    assertEquals("/api/1/task-protection/v1/state", agent.requests().getFirst().path());
    assertEquals(
        Map.of("ProtectionEnabled", true, "ExpiresInMinutes", 2),
        agent.requests().getFirst().body());
    assertEquals(2_880, agent.requests().getLast().body().get("ExpiresInMinutes"));
  }

  @Test
  void protectionIsReleased() {
    agent.then(200, "{\"protection\":{\"ExpirationDate\":null,\"ProtectionEnabled\":false}}");

    assertEquals(new ProtectionOutcome.Unprotected(), protection.release());
    assertEquals(Map.of("ProtectionEnabled", false), agent.requests().getFirst().body());
  }

  @Test
  void failureIsRefusedWithItsReason() {
    agent.then(
        200, "{\"failure\":{\"Reason\":\"DEPLOYMENT_BLOCKED\",\"Detail\":\"a deployment\"}}");
    agent.then(400, "{\"error\":{\"Code\":\"InvalidParameterException\"}}");

    ProtectionOutcome.Refused first =
        assertInstanceOf(
            ProtectionOutcome.Refused.class, protection.protect(Duration.ofMinutes(1)));
    assertTrue(first.why().contains("DEPLOYMENT_BLOCKED"), first.why());
    assertInstanceOf(ProtectionOutcome.Refused.class, protection.release());
  }

  @Test
  void agentThatFailsIsAskedAgainAFewTimes() {
    agent.then(500, "").then(429, "").then(200, "{\"protection\":{}}");
    assertEquals(new ProtectionOutcome.Unprotected(), protection.release());

    agent.then(500, "").then(500, "").then(500, "").then(500, "no");
    assertThrows(UncheckedIOException.class, protection::release);
    assertEquals(7, agent.requests().size());
  }
}
