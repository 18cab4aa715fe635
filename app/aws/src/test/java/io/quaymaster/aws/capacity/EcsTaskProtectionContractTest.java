package io.quaymaster.aws.capacity;

import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.aws.model.Endpoint;
import io.quaymaster.testkit.contract.account.capacity.TaskProtectionContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/**
 * Against an agent that keeps the protection. Its answers: ECS Developer Guide, "Amazon ECS task
 * scale-in protection endpoint".
 */
class EcsTaskProtectionContractTest extends TaskProtectionContract {
  private static final long MOST_MINUTES = 2_880;
  private static final String TASK = "arn:aws:ecs:eu-central-1:111122223333:task/c/1";

  private final Endpoint agent = new Endpoint().otherwise(this::answer);
  private final TaskProtection protection =
      new EcsTaskProtection(agent.address() + "/api/1", _ -> {});
  private Optional<Instant> until = Optional.empty();
  private boolean ending;

  @AfterEach
  void close() {
    agent.close();
  }

  private Endpoint.Reply answer(Endpoint.Request request) {
    Map<String, Object> body = request.body();
    if (!request.path().equals("/api/1/task-protection/v1/state")) {
      return new Endpoint.Reply(404, "");
    }
    if (!Boolean.TRUE.equals(body.get("ProtectionEnabled"))) {
      until = Optional.empty();
      return new Endpoint.Reply(200, "{\"protection\":{\"ProtectionEnabled\":false}}");
    }
    if (ending) {
      return new Endpoint.Reply(
          200, "{\"failure\":{\"Arn\":\"" + TASK + "\",\"Reason\":\"TASK_NOT_VALID\"}}");
    }
    long minutes = Long.parseLong(String.valueOf(body.get("ExpiresInMinutes")));
    if (minutes < 1 || minutes > MOST_MINUTES) {
      return new Endpoint.Reply(400, "{\"error\":{\"Code\":\"InvalidParameterException\"}}");
    }
    until = Optional.of(clock.instant().plus(Duration.ofMinutes(minutes)));
    return new Endpoint.Reply(
        200,
        "{\"protection\":{\"ProtectionEnabled\":true,\"ExpirationDate\":\"%s\",\"TaskArn\":\"%s\"}}"
            .formatted(until.orElseThrow(), TASK));
  }

  @Override
  protected TaskProtection protection() {
    return protection;
  }

  @Override
  protected Optional<Instant> until() {
    return until.filter(end -> end.isAfter(clock.instant()));
  }

  @Override
  protected void end() {
    ending = true;
  }
}
