package io.quaymaster.job.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.Works;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResultDocumentTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private static JsonNode document(ProcessorOutcome outcome) throws IOException {
    return new ObjectMapper()
        .readTree(
            ResultDocument.of(
                new JobResult(
                    Works.command("t", "b"),
                    outcome,
                    START,
                    START.plusSeconds(61),
                    12,
                    3,
                    List.of("no wall"))));
  }

  @Test
  void saysWhatWasDoneWhereAndHowLong() throws IOException {
    JsonNode document = document(new ProcessorOutcome.Passed());

    assertEquals("passed", document.path("outcome").asText());
    assertEquals("acme/billing", document.path("repository").asText());
    assertEquals(1, document.path("issue").asInt());
    assertEquals("111111111111", document.path("account").asText());
    assertEquals("abcdefghij01", document.path("lease").asText());
    assertEquals("command", document.path("processor").asText());
    assertEquals(61, document.path("seconds").asInt());
    assertEquals(12, document.path("outputBytes").asInt());
    assertEquals("no wall", document.at("/notes/0").asText());
  }

  @Test
  void everyOutcomeHasItsWordAndReason() throws IOException {
    JsonNode failed = document(new ProcessorOutcome.Failed("exit code 3", OptionalInt.of(3)));

    assertEquals("failed", failed.path("outcome").asText());
    assertEquals(3, failed.path("exitCode").asInt());
    assertTrue(
        document(new ProcessorOutcome.Failed("killed", OptionalInt.empty()))
            .path("exitCode")
            .isMissingNode());
    assertReason(
        "timed-out", "longer than 60 s", new ProcessorOutcome.TimedOut(Duration.ofMinutes(1)));
    assertReason("exceeded", "more than 9 MB", new ProcessorOutcome.Exceeded("9 MB"));
    assertReason("stopped", "lease-lost", new ProcessorOutcome.Stopped(StopReason.LEASE_LOST));
    assertReason("refused", "no [token]", new ProcessorOutcome.Refused("no ghs_" + "a".repeat(36)));
  }

  private static void assertReason(String word, String reason, ProcessorOutcome outcome)
      throws IOException {
    JsonNode document = document(outcome);
    assertEquals(word, document.path("outcome").asText());
    assertEquals(reason, document.path("reason").asText());
  }
}
