package io.quaymaster.aws.ssm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.Json;
import io.quaymaster.aws.StandIn;
import io.quaymaster.aws.StandIn.Answer;
import io.quaymaster.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;

class SsmAppLevelConfigTest {
  private static final String GET = "AmazonSSM.GetParameter";
  private static final String NAME = "/quaymaster/config";

  private final StandIn aws =
      new StandIn("ssm", Map.of("quaymaster.aws.config-parameter", NAME)).on(GET, this::parameter);
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final SsmAppLevelConfig config =
      new SsmAppLevelConfig(aws.bean(SsmClient.class), NAME, clock);

  private String text = "release: {}";

  @AfterEach
  void stop() {
    aws.close();
  }

  private Answer parameter(Json request) {
    assertEquals(NAME, request.text("Name"));
    assertTrue(request.at("WithDecryption").getBooleanValue());
    return Answer.ok(Map.of("Parameter", Map.of("Name", NAME, "Value", text)));
  }

  @Test
  void textIsThatOfTheParameter() {
    assertEquals(Optional.of("release: {}"), config.text());
    assertEquals(Optional.of("release: {}"), aws.bean(SsmAppLevelConfig.class).text());
  }

  @Test
  void changeIsSeenAfterHalfAMinuteAndNotAskedForBefore() {
    config.text();
    text = "paused: [release]";
    clock.advance(Duration.ofSeconds(29));
    assertEquals(Optional.of("release: {}"), config.text());
    assertEquals(1, aws.calls().size());

    clock.advance(Duration.ofSeconds(1));

    assertEquals(Optional.of("paused: [release]"), config.text());
  }

  @Test
  void missingParameterIsNoText() {
    aws.failNext(GET, Answer.error(400, "ParameterNotFound", "none"));

    assertEquals(Optional.empty(), config.text());
  }

  @Test
  void lastTextHoldsWhileSsmDoesNotAnswer() {
    config.text();
    clock.advance(Duration.ofSeconds(60));
    aws.failNext(GET, Answer.error(400, "AccessDeniedException", "denied"));

    assertEquals(Optional.of("release: {}"), config.text());
  }

  @Test
  void outageBeforeTheFirstTextIsAnError() {
    aws.failNext(GET, Answer.error(400, "AccessDeniedException", "denied"));

    AwsCallFailed e = assertThrows(AwsCallFailed.class, config::text);

    assertEquals(
        "could not read the parameter /quaymaster/config: AccessDeniedException (400): denied",
        e.getMessage());
  }
}
