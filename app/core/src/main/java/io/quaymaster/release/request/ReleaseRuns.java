package io.quaymaster.release.request;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.flow.ReleaseInput;
import io.quaymaster.release.flow.ReleaseRun;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Starts and resumes release runs. Calls throw {@code HostException}. */
@Singleton
public final class ReleaseRuns {
  /** So many runs of one commit and channel may end without a release before asking again fails. */
  static final int MAX_AGAIN = 50;

  private final ReleaseRun definition;
  private final RunEngine engine;
  private final RunStore store;

  public ReleaseRuns(ReleaseRun definition, RunEngine engine, RunStore store) {
    this.definition = definition;
    this.engine = engine;
    this.store = store;
  }

  /**
   * Executes the run of this wish. A commit has one run per channel; only when that one ended
   * without having touched a tag, and a person asks anew, there is a further one.
   *
   * @param config as just read
   */
  public RunOutcome start(
      InstalledRepository repository, ReleaseInput input, ConfigOutcome config) {
    RunKey key = input.key(repository);
    for (int count = 1; count <= MAX_AGAIN && isSpent(key, input); count++) {
      key = input.key(repository, count);
    }
    Optional<RunRecord> known = store.find(key);
    return known.filter(run -> hasFailed(run) && isNewWish(run, input)).isPresent()
        ? engine.resume(definition.definition(Optional.of(config)), key)
        : engine.execute(
            definition.definition(Optional.of(config)), key, repository, input.toMap());
  }

  /** Takes up a run where it stopped. */
  public RunOutcome resume(RunKey key) {
    return engine.resume(definition.definition(Optional.empty()), key);
  }

  /** True when the run is over, left no trace at the code host, and another wish is made now. */
  private boolean isSpent(RunKey key, ReleaseInput input) {
    return store
        .find(key)
        .filter(run -> isOver(run) && !ReleaseRun.mayHaveTagged(run) && isNewWish(run, input))
        .isPresent();
  }

  private static boolean isNewWish(RunRecord run, ReleaseInput input) {
    return input.asked() && !ReleaseInput.of(run).cause().equals(input.cause());
  }

  private static boolean isOver(RunRecord run) {
    return switch (run.state()) {
      case RunState.Finished _, RunState.Failed _ -> true;
      case RunState.Running _, RunState.Waiting _, RunState.Failing _ -> false;
    };
  }

  private static boolean hasFailed(RunRecord run) {
    return run.state() instanceof RunState.Failed;
  }
}
