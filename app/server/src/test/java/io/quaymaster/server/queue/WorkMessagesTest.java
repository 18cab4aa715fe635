package io.quaymaster.server.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.MemoryRunStore;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.release.Releases;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.later.LaterRuns;
import io.quaymaster.run.later.RunMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WorkMessagesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final RunKey KEY = RunKey.parse("release/7/4f2c/stable");
  private static final Disposition COMPLETE = new Disposition.Complete();

  private final MemoryRunStore runs = new MemoryRunStore();
  private final List<RunKey> resumed = new ArrayList<>();

  private Disposition handle(String body, Function<RunRecord, RunOutcome> outcome) {
    WorkMessages messages = new WorkMessages(runs, new Resuming(outcome), List.of(new Jobs()));
    return messages.handle(new Received(body, "repository-7", "r", 1, NOON));
  }

  private void stored(RunState state) {
    InstalledRepository repository =
        new InstalledRepository(
            new InstallationId(1), new RepositoryId(7), RepositoryRef.parse("acme/billing"));
    runs.create(new RunRecord(KEY, repository, Map.of(), state, List.of(), 1, NOON, NOON));
  }

  private static String about(RunKey key) {
    return new RunMessage(key).write();
  }

  @Test
  void runThatWaitsIsTakenUpAndItsMessageGone() {
    stored(new RunState.Waiting(NOON, "paused"));

    assertEquals(COMPLETE, handle(about(KEY), run -> new RunOutcome.Finished(run, "done")));
    assertEquals(COMPLETE, handle(about(KEY), run -> new RunOutcome.Failed(run, "why", "what")));
    assertEquals(List.of(KEY, KEY), resumed);
  }

  @Test
  void runThatStillWaitsOrIsInOtherHandsComesBackLater() {
    stored(new RunState.Waiting(NOON, "paused"));
    Instant later = NOON.plusSeconds(60);

    assertEquals(
        new Disposition.Defer(later),
        handle(about(KEY), run -> new RunOutcome.Waiting(run, later, "paused")));
    assertEquals(new Disposition.Defer(later), handle(about(KEY), _ -> new RunOutcome.Busy(later)));
  }

  @Test
  void runThatHasEndedOrIsUnknownIsLeftAlone() {
    assertEquals(COMPLETE, handle(about(KEY), WorkMessagesTest::unexpected));
    stored(new RunState.Failed("why", "what"));

    assertEquals(COMPLETE, handle(about(KEY), WorkMessagesTest::unexpected));
    assertEquals(List.of(), resumed);
  }

  @Test
  void textAboutNoRunBecomesADeadLetterSoon() {
    assertEquals(
        new Disposition.Retry(Duration.ZERO), handle("junk", WorkMessagesTest::unexpected));
  }

  @Test
  void runOfAnotherFeatureIsTakenUpByIt() {
    RunKey job = RunKey.parse("job/7/1/reproduce/1");
    RunRecord waiting =
        new RunRecord(
            job,
            new InstalledRepository(
                new InstallationId(1), new RepositoryId(7), RepositoryRef.parse("acme/billing")),
            Map.of(),
            new RunState.Waiting(NOON, "paused"),
            List.of(),
            1,
            NOON,
            NOON);
    runs.create(waiting);

    assertEquals(COMPLETE, handle(about(job), WorkMessagesTest::unexpected));
    assertEquals(List.of(job), resumed);
  }

  private final class Jobs implements LaterRuns {
    @Override
    public String kind() {
      return "job";
    }

    @Override
    public RunOutcome resume(RunKey key) {
      resumed.add(key);
      return new RunOutcome.Finished(runs.find(key).orElseThrow(), "done");
    }
  }

  private static RunOutcome unexpected(RunRecord run) {
    throw new AssertionError("resumed " + run.key());
  }

  private final class Resuming implements Releases {
    private final Function<RunRecord, RunOutcome> outcome;

    Resuming(Function<RunRecord, RunOutcome> outcome) {
      this.outcome = outcome;
    }

    @Override
    public ReleasePlanOutcome plan(InstalledRepository repository, ReleaseRequest request) {
      throw new AssertionError("planned");
    }

    @Override
    public RunOutcome run(InstalledRepository repository, ReleaseRequest request) {
      throw new AssertionError("run");
    }

    @Override
    public RunOutcome resume(RunKey key) {
      resumed.add(key);
      return outcome.apply(runs.find(key).orElseThrow());
    }
  }
}
