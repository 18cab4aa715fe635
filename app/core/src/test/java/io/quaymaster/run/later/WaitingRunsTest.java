package io.quaymaster.run.later;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.Deferral;
import io.quaymaster.app.Deferred;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.app.RandomIds;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingRunsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final RunKey KEY = RunKey.parse("release/7/4f2c/stable");

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final MemoryMessageQueue deferred =
      new MemoryMessageQueue(false, Duration.ofMinutes(1), 5, clock);
  private final WaitingRuns waiting =
      new WaitingRuns(new Deferral(deferred, Map.of(), clock), new RandomIds());

  private static RunRecord run(RunState state) {
    InstalledRepository repository =
        new InstalledRepository(
            new InstallationId(1), new RepositoryId(7), RepositoryRef.parse("acme/billing"));
    return new RunRecord(KEY, repository, Map.of(), state, List.of(), 1, NOON, NOON);
  }

  @Test
  void runThatWaitsComesBackToTheWorkQueueWhenItIsTime() {
    RunRecord run = run(new RunState.Waiting(NOON, "paused"));
    RunOutcome outcome = new RunOutcome.Waiting(run, NOON, "paused");

    assertSame(outcome, waiting.lookAfter(outcome));

    Received received = deferred.receive(1, Duration.ZERO).getFirst();
    Deferred message = Deferred.read(received.body());
    assertEquals("work", message.queue());
    assertEquals("repository-7", message.group());
    assertEquals(NOON, message.notBefore());
    assertEquals(new RunMessage(KEY), RunMessage.read(message.body()));
  }

  @Test
  void runThatHasEndedOrIsInWorkNeedsNoMessage() {
    RunRecord run = run(new RunState.Finished("done"));

    for (RunOutcome outcome :
        List.of(
            new RunOutcome.Finished(run, "done"),
            new RunOutcome.Failed(run, "why", "what to do"),
            new RunOutcome.Busy(NOON))) {
      assertSame(outcome, waiting.lookAfter(outcome));
    }

    assertEquals(0, deferred.size());
  }

  @Test
  void textThatIsNoMessageAboutARunIsRefused() {
    for (String text : List.of("", "release/7/a", "quaymaster-run=", "quaymaster-run=Release/x")) {
      assertThrows(IllegalArgumentException.class, () -> RunMessage.read(text), text);
    }
  }
}
