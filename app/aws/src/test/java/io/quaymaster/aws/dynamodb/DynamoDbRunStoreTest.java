package io.quaymaster.aws.dynamodb;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.aws.Stack;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.StepRecord;
import io.quaymaster.testkit.contract.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbRunStoreTest {
  private final DynamoDbRunStore store = Stack.bean(DynamoDbRunStore.class);

  private static RunRecord withOutput(RunKey key, Map<String, String> output) {
    RunRecord plain = Samples.run(key, NOON);
    return new RunRecord(
        key,
        plain.repository(),
        Map.of(),
        plain.state(),
        List.of(
            new StepRecord("plan", 1, true, Map.of()), new StepRecord("notes", 1, true, output)),
        1,
        NOON,
        NOON);
  }

  @Test
  void runOfThreeHundredKilobytesIsKeptWhole() {
    RunRecord run = withOutput(Samples.runKey(), Map.of("body", "ä".repeat(150 * 1024)));

    assertTrue(store.create(run));

    assertEquals(Optional.of(run), store.find(run.key()));
  }

  @Test
  void runTooLargeForAnItemIsRefusedWithItsLargestStep() {
    RunRecord run = withOutput(Samples.runKey(), Map.of("body", "x".repeat(391 * 1024)));

    IllegalStateException e = assertThrows(IllegalStateException.class, () -> store.create(run));

    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("run " + run.key() + " would take "), message);
    assertTrue(message.endsWith(" of at most 399360; its largest step is notes"), message);
    assertEquals(Optional.empty(), store.find(run.key()));
  }

  @Test
  void longReasonIsCutSoThatTheFailureIsKept() {
    RunKey key = Samples.runKey();
    store.create(Samples.run(key, 1, new RunState.Failed("x".repeat(500_000), "fix it"), NOON));

    RunState state = store.find(key).orElseThrow().state();

    assertEquals(new RunState.Failed("x".repeat(Attributes.MAX_TEXT - 1) + "…", "fix it"), state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T12:00:00.123456789Z",
        "2026-03-01T12:00:00.000000001Z",
        "1969-12-31T23:59:59.999999999Z",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void instantsAreKeptToTheNanosecond(String text) {
    Instant instant = Instant.parse(text);
    RunKey key = Samples.runKey();
    store.create(Samples.run(key, 1, new RunState.Waiting(instant, "later"), NOON));

    assertEquals(new RunState.Waiting(instant, "later"), store.find(key).orElseThrow().state());
  }

  @Test
  void runExpiresFourHundredDaysAfterItsEndAndNotBeforeIt() {
    RunKey key = Samples.runKey();
    store.create(Samples.run(key, NOON));
    assertEquals(Optional.empty(), expiry(key));

    store.replace(Samples.run(key, 2, new RunState.Failed("a", "b"), NOON));
    assertEquals(Optional.of(NOON.plus(Duration.ofDays(400))), expiry(key));

    store.replace(Samples.run(key, 3, new RunState.Running(NOON), NOON));
    assertEquals(Optional.empty(), expiry(key));

    store.replace(Samples.run(key, 4, new RunState.Finished("a"), NOON));
    assertEquals(Optional.of(NOON.plus(Duration.ofDays(400))), expiry(key));
  }

  private static Optional<Instant> expiry(RunKey key) {
    return Stack.bean(LedgerTable.class)
        .find(new ItemKey("RUN#" + key, "RUN"))
        .orElseThrow()
        .optionalInstant("expiresAt");
  }

  @Test
  void pagesOfAKindTogetherAreAllRunsOfTheKindEachOnce() {
    Instant start = NOON.minus(Duration.ofDays(300));
    String kind = "roll-out";
    List<RunKey> keys = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      RunKey key = new RunKey(i % 2 == 0 ? kind : "sprint-end", UUID.randomUUID().toString());
      store.create(Samples.run(key, start.plusSeconds(i)));
      if (i % 2 == 0) {
        keys.add(key);
      }
    }

    List<RunKey> listed = new ArrayList<>();
    Instant before = start.plusSeconds(130);
    List<RunRecord> page = store.list(Optional.of(kind), before, 20);
    while (!page.isEmpty()) {
      page.forEach(run -> listed.add(run.key()));
      page = store.list(Optional.of(kind), page.getLast().updatedAt(), 20);
    }

    assertEquals(keys.reversed(), listed);
    assertEquals(100, store.list(Optional.empty(), start.plusSeconds(130), 100).size());
  }

  @Test
  void listOfNoOrTooManyLinesIsRefused() {
    for (int limit : IntStream.of(0, 101).toArray()) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> store.list(Optional.empty(), NOON, limit));
      assertEquals("a list has 1 to 100 lines, not " + limit, e.getMessage());
    }
  }
}
