package io.quaymaster.memory;

import static io.quaymaster.fixture.HandClock.NOON;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.budget.BudgetKind;
import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.fixture.Race;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class MemoryStoresTest {
  private static final InstallationId INSTALLATION = new InstallationId(7);

  private final MemoryRunStore runs = new MemoryRunStore();
  private final MemoryBudgetStore budget = new MemoryBudgetStore();

  private static RunRecord run(String subject, long revision, Instant updatedAt) {
    return new RunRecord(
        new RunKey(subject.startsWith("s") ? "sprint" : "release", subject),
        new InstalledRepository(
            INSTALLATION, new RepositoryId(42), RepositoryRef.parse("acme/billing")),
        Map.of(),
        new RunState.Finished("x"),
        List.of(),
        revision,
        NOON,
        updatedAt);
  }

  private static long count(List<Boolean> results) {
    return results.stream().filter(r -> r).count();
  }

  @Test
  void aRunIsCreatedOnce() throws Exception {
    Callable<Boolean> create = () -> runs.create(run("a", 1, NOON));

    assertEquals(1, count(Race.of(Collections.nCopies(8, create))));
    assertEquals(Optional.of(run("a", 1, NOON)), runs.find(new RunKey("release", "a")));
  }

  @Test
  void aRunIsReplacedOnlyOnTheRevisionThatWasRead() throws Exception {
    assertFalse(runs.replace(run("a", 2, NOON)), "there is none");
    runs.create(run("a", 1, NOON));
    assertFalse(runs.replace(run("a", 3, NOON)));
    assertFalse(runs.replace(run("a", 1, NOON)));
    Callable<Boolean> replace = () -> runs.replace(run("a", 2, NOON));

    assertEquals(1, count(Race.of(Collections.nCopies(8, replace))));
  }

  @Test
  void runsAreListedNewestFirstByKindAndPage() {
    runs.create(run("a", 1, NOON));
    runs.create(run("s", 1, NOON.plusSeconds(1)));
    runs.create(run("b", 1, NOON.plusSeconds(2)));
    Instant end = NOON.plusSeconds(9);

    assertEquals(List.of("b", "s", "a"), subjects(runs.list(Optional.empty(), end, 10)));
    assertEquals(List.of("b", "a"), subjects(runs.list(Optional.of("release"), end, 10)));
    assertEquals(List.of("b"), subjects(runs.list(Optional.empty(), end, 1)));
    assertEquals(List.of("s", "a"), subjects(runs.list(Optional.empty(), NOON.plusSeconds(2), 10)));
  }

  private static List<String> subjects(List<RunRecord> runs) {
    return runs.stream().map(run -> run.key().subject()).toList();
  }

  @Test
  void aMarkOnlyMovesForward() {
    MemoryWatermarks marks = new MemoryWatermarks();
    assertEquals(Optional.empty(), marks.read("t"));
    marks.advance("t", NOON);
    marks.advance("t", NOON.minusSeconds(1));
    assertEquals(Optional.of(NOON), marks.read("t"));
    marks.advance("t", NOON.plusSeconds(1));
    assertEquals(Optional.of(NOON.plusSeconds(1)), marks.read("t"));
  }

  @Test
  void aPayloadIsKeptAsItWas() {
    MemoryPayloadStore payloads = new MemoryPayloadStore();
    byte[] bytes = {1, 2};
    payloads.put("k", bytes);
    bytes[0] = 9;

    assertArrayEquals(new byte[] {1, 2}, payloads.get("k").orElseThrow());
    assertEquals(Optional.empty(), payloads.get("other"));
  }

  @Test
  void noMoreIsTakenThanTheLimitHoweverManyTakeAtOnce() throws Exception {
    Callable<Integer> take =
        () -> budget.take(INSTALLATION, BudgetKind.CONTENT_HOUR, NOON, 20, 100);

    int taken = Race.of(Collections.nCopies(8, take)).stream().mapToInt(Integer::intValue).sum();

    assertEquals(100, taken);
    assertEquals(
        0, budget.take(INSTALLATION, BudgetKind.CONTENT_HOUR, NOON, 20, 50), "a lower limit");
    assertEquals(20, budget.take(INSTALLATION, BudgetKind.REST_POINTS, NOON, 20, 100));
    assertEquals(
        20,
        budget.take(INSTALLATION, BudgetKind.CONTENT_HOUR, NOON.plus(Duration.ofDays(2)), 20, 100));
  }

  @Test
  void theLongerBlockStaysAndReportsDontEndIt() {
    BudgetStore.Primary primary = new BudgetStore.Primary(5000, 10, NOON.plusSeconds(60));
    budget.blockUntil(INSTALLATION, NOON.plusSeconds(60), "limit");
    budget.blockUntil(INSTALLATION, NOON.plusSeconds(30), "limit");
    budget.report(INSTALLATION, primary);

    assertEquals(Optional.of(NOON.plusSeconds(60)), budget.known(INSTALLATION).blockedUntil());
    assertEquals(Optional.of(primary), budget.known(INSTALLATION).primary());
    budget.blockUntil(INSTALLATION, NOON.plusSeconds(90), "limit");
    assertEquals(Optional.of(NOON.plusSeconds(90)), budget.known(INSTALLATION).blockedUntil());
    assertTrue(budget.known(new InstallationId(8)).primary().isEmpty());
  }
}
