package io.quaymaster.testkit.contract;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link RunStore} does. */
public abstract class RunStoreContract {
  /** The store under test; it may hold other tests' runs. */
  protected abstract RunStore store();

  @Test
  void findsNothingForAnUnknownKey() {
    assertEquals(Optional.empty(), store().find(Samples.runKey()));
  }

  @Test
  void keepsARunAsItWasWritten() {
    RunRecord run = Samples.run(Samples.runKey(), NOON);

    assertTrue(store().create(run));

    assertEquals(Optional.of(run), store().find(run.key()));
  }

  @Test
  void keepsEveryState() {
    for (RunState state :
        List.of(
            new RunState.Running(NOON.plusSeconds(1)),
            new RunState.Waiting(NOON.plusSeconds(2), "GitHub asks to wait"),
            new RunState.Finished("released v1.5.0"),
            new RunState.Failing("no permission", "add it", NOON.plusSeconds(3)),
            new RunState.Failed("no permission", "add it"))) {
      RunRecord run = Samples.run(Samples.runKey(), 1, state, NOON);
      assertTrue(store().create(run));
      assertEquals(Optional.of(run), store().find(run.key()));
    }
  }

  @Test
  void keepsAwkwardText() {
    RunKey key = Samples.runKey();
    RunRecord plain = Samples.run(key, NOON);
    RunRecord run =
        new RunRecord(
            key,
            plain.repository(),
            Map.of("empty", "", "text", "line\nline \u00e4\ud83d\ude80 \"quoted\" \\ #: "),
            plain.state(),
            plain.steps(),
            1,
            NOON,
            NOON);

    assertTrue(store().create(run));

    assertEquals(Optional.of(run), store().find(key));
  }

  @Test
  void createsAKeyOnce() {
    RunRecord run = Samples.run(Samples.runKey(), NOON);
    assertTrue(store().create(run));

    assertFalse(store().create(Samples.run(run.key(), NOON.plusSeconds(5))));

    assertEquals(Optional.of(run), store().find(run.key()));
  }

  @Test
  void replacesTheRevisionBefore() {
    RunRecord run = Samples.run(Samples.runKey(), NOON);
    store().create(run);
    RunRecord next = Samples.run(run.key(), 2, new RunState.Finished("done"), NOON.plusSeconds(1));

    assertTrue(store().replace(next));

    assertEquals(Optional.of(next), store().find(run.key()));
  }

  @Test
  void refusesAReplacementOfAnOlderRevisionAndOfAnUnknownRun() {
    RunRecord run = Samples.run(Samples.runKey(), NOON);
    store().create(run);
    RunState.Finished end = new RunState.Finished("done");
    store().replace(Samples.run(run.key(), 2, end, NOON));

    assertFalse(store().replace(Samples.run(run.key(), 2, new RunState.Failed("", ""), NOON)));
    assertFalse(store().replace(Samples.run(run.key(), 4, new RunState.Failed("", ""), NOON)));
    assertFalse(store().replace(Samples.run(Samples.runKey(), 2, end, NOON)));

    assertEquals(end, store().find(run.key()).orElseThrow().state());
  }

  @Test
  void letsOneOfManyCreate() {
    RunKey key = Samples.runKey();

    List<Boolean> won = Takers.race(16, () -> store().create(Samples.run(key, NOON)));

    assertEquals(1, Collections.frequency(won, true));
  }

  @Test
  void letsOneOfManyReplace() {
    RunRecord run = Samples.run(Samples.runKey(), NOON);
    store().create(run);

    List<Boolean> won =
        Takers.race(
            16, () -> store().replace(Samples.run(run.key(), 2, new RunState.Finished("x"), NOON)));

    assertEquals(1, Collections.frequency(won, true));
  }

  @Test
  void listsTheRunsUpdatedLastFirstInPages() {
    Instant start = NOON.plusSeconds(100_000);
    List<RunKey> keys = List.of(Samples.runKey(), Samples.runKey(), Samples.runKey());
    for (int i = 0; i < 3; i++) {
      store().create(Samples.run(keys.get(i), start.plusSeconds(i)));
    }
    // The first is updated last.
    store().replace(Samples.run(keys.get(0), 2, new RunState.Finished("x"), start.plusSeconds(10)));

    List<RunRecord> first = store().list(Optional.of("release"), start.plusSeconds(11), 2);
    List<RunRecord> second = store().list(Optional.of("release"), first.getLast().updatedAt(), 1);

    assertEquals(List.of(keys.get(0), keys.get(2)), first.stream().map(RunRecord::key).toList());
    assertEquals(List.of(keys.get(1)), second.stream().map(RunRecord::key).toList());
    assertEquals(List.of(), store().list(Optional.of("sprint"), start.plusSeconds(11), 5));
    assertEquals(first, store().list(Optional.empty(), start.plusSeconds(11), 2));
  }
}
