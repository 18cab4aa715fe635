package io.quaymaster.aws.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.HostException;
import io.quaymaster.aws.Json;
import io.quaymaster.aws.StandIn;
import io.quaymaster.aws.StandIn.Answer;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.notify.FinishedRuns;
import io.quaymaster.testkit.contract.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventBridgeFinishedRunsTest {
  private static final String PUT = "AWSEvents.PutEvents";

  private final StandIn aws =
      new StandIn("eventbridge", Map.of("quaymaster.aws.event-bus", "quaymaster"))
          .on(
              PUT,
              _ ->
                  Answer.ok(
                      Map.of("FailedEntryCount", 0, "Entries", List.of(Map.of("EventId", "1")))));
  private final FinishedRuns runs = aws.bean(FinishedRuns.class);

  @AfterEach
  void stop() {
    aws.close();
  }

  private void publish() {
    runs.publish(
        Samples.repository(),
        NotifyConfig.NONE,
        "release/42/4f2c/stable",
        Map.of("version", "1.5.0", "text", "say \"hi\"\n"));
  }

  @Test
  void eventNamesTheRunTheRepositoryAndWhatCameOfIt() {
    publish();

    Json request = aws.calls().getFirst().body();
    assertEquals("quaymaster", request.text("Entries", 0, "EventBusName"));
    assertEquals("quaymaster", request.text("Entries", 0, "Source"));
    assertEquals("Run Finished", request.text("Entries", 0, "DetailType"));
    Json detail = Json.parse(request.text("Entries", 0, "Detail"));
    assertEquals("release/42/4f2c/stable", detail.text("run"));
    assertEquals("acme/billing", detail.text("repository"));
    assertEquals(42, detail.at("repositoryId").getLongValue());
    assertEquals(7, detail.at("installationId").getLongValue());
    assertEquals("1.5.0", detail.text("outcome", "version"));
    assertEquals("say \"hi\"\n", detail.text("outcome", "text"));
  }

  @Test
  void eventThatTheBusDidNotTakeIsAnOutage() {
    aws.failNext(
        PUT,
        Answer.ok(
            Map.of(
                "FailedEntryCount",
                1,
                "Entries",
                List.of(Map.of("ErrorCode", "InternalFailure", "ErrorMessage", "try later")))));

    HostException.Unavailable e = assertThrows(HostException.Unavailable.class, this::publish);

    assertEquals(
        "could not tell the event bus quaymaster of release/42/4f2c/stable: InternalFailure: try"
            + " later",
        e.text());
  }

  @Test
  void missingBusIsShownWhenTheRunGivesUp() {
    aws.failNext(PUT, Answer.error(400, "ResourceNotFoundException", "no such bus"));

    HostException.Unavailable e = assertThrows(HostException.Unavailable.class, this::publish);

    assertEquals(
        "could not tell the event bus quaymaster of release/42/4f2c/stable:"
            + " ResourceNotFoundException (400): no such bus",
        e.text());
  }

  @Test
  void lostConnectionIsTriedAgain() {
    aws.failNext(PUT, Answer.error(503, "ServiceUnavailable", "busy"));

    publish();

    assertEquals(2, aws.calls().size());
  }
}
