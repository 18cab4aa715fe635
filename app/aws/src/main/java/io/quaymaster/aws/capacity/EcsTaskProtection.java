package io.quaymaster.aws.capacity;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.aws.wire.Pause;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Task protection through the agent's endpoint of the task itself, which needs no task ARN. Source:
 * ECS Developer Guide, "Amazon ECS task scale-in protection endpoint".
 */
@Singleton
@Requires(property = "ecs.agent.uri")
public final class EcsTaskProtection implements TaskProtection {
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int TRIES = 4;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERRORS = 500;
  private static final long MOST_MINUTES = 2_880;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private final URI state;
  private final Pause pause;

  /**
   * @param agent ECS sets it in the variable {@code ECS_AGENT_URI}
   */
  public EcsTaskProtection(@Property(name = "ecs.agent.uri") String agent, Pause pause) {
    this.state = URI.create(agent + "/task-protection/v1/state");
    this.pause = pause;
  }

  @Override
  public ProtectionOutcome protect(Duration time) {
    long minutes = Math.clamp(time.plusSeconds(59).toMinutes(), 1, MOST_MINUTES);
    return put(Map.of("ProtectionEnabled", true, "ExpiresInMinutes", minutes));
  }

  @Override
  public ProtectionOutcome release() {
    return put(Map.of("ProtectionEnabled", false));
  }

  private ProtectionOutcome put(Map<String, ?> body) {
    IOException last = new IOException("not tried");
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        HttpResponse<String> response = send(body);
        if (response.statusCode() < SERVER_ERRORS && response.statusCode() != TOO_MANY) {
          return outcome(response.body());
        }
        last = new IOException(response.statusCode() + ": " + response.body());
      } catch (IOException e) {
        last = e;
      }
      if (attempt < TRIES) {
        pause.of(PAUSE.multipliedBy(1L << attempt));
      }
    }
    throw new UncheckedIOException("the ECS agent did not change the task's protection", last);
  }

  private HttpResponse<String> send(Map<String, ?> body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(state)
            .timeout(ATTEMPT)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(ObjectMapper.getDefault().writeValueAsString(body)))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while asking the ECS agent", e);
    }
  }

  private static ProtectionOutcome outcome(String body) throws IOException {
    JsonNode answer = ObjectMapper.getDefault().readValue(body, JsonNode.class);
    JsonNode protection = answer == null ? null : answer.get("protection");
    if (answer == null || protection == null || !protection.isObject()) {
      return new ProtectionOutcome.Refused("the ECS agent said: " + body);
    }
    Optional<JsonNode> until =
        Optional.ofNullable(protection.get("ExpirationDate")).filter(JsonNode::isString);
    return until.isPresent()
        ? new ProtectionOutcome.Protected(Instant.parse(until.orElseThrow().getStringValue()))
        : new ProtectionOutcome.Unprotected();
  }
}
