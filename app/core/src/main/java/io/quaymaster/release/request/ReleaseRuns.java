package io.quaymaster.release.request;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.kernel.CommitSha;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and resumes release runs. Calls throw {@code HostException}. */
@Singleton
public final class ReleaseRuns {
  /** So many runs of one commit and channel may end without a release before asking again fails. */
  static final int MAX_AGAIN = 50;

  private static final int PAGE = 100;

  /** How far back a repository's runs are looked for: 1,000 release runs. */
  private static final int MAX_PAGES = 10;

  /** How many runs of all repositories a daily look takes in: 10,000. */
  private static final int MAX_HEALTH_PAGES = 100;

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseRuns.class);

  /** Another process's clock may be ahead of this one. */
  private static final Duration SKEW = Duration.ofHours(1);

  private final ReleaseRun definition;
  private final RunEngine engine;
  private final RunStore store;
  private final Clock clock;

  public ReleaseRuns(ReleaseRun definition, RunEngine engine, RunStore store, Clock clock) {
    this.definition = definition;
    this.engine = engine;
    this.store = store;
    this.clock = clock;
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

  /** Executes a run that exists; a failed one stays as it is. */
  public RunOutcome proceed(RunRecord run) {
    return engine.execute(
        definition.definition(Optional.empty()), run.key(), run.repository(), run.input());
  }

  /** The run that a wish has begun, among the newest of all repositories. */
  public Optional<RunRecord> find(InstalledRepository repository, String cause) {
    return newest(repository, run -> ReleaseInput.of(run).cause().equals(cause));
  }

  /** The newest run of a repository that came to no end. */
  public Optional<RunRecord> unfinished(InstalledRepository repository) {
    return newest(repository, run -> !(run.state() instanceof RunState.Finished));
  }

  /** The newest run of a commit, whatever its channel. */
  public Optional<RunRecord> newest(InstalledRepository repository, CommitSha head) {
    return newest(repository, run -> ReleaseInput.of(run).head().equals(head));
  }

  /** The run with this key. */
  public Optional<RunRecord> find(RunKey key) {
    return store.find(key);
  }

  /** The runs of all repositories that moved since then, newest first: at most 10,000. */
  public List<RunRecord> since(Instant start) {
    List<RunRecord> all = new ArrayList<>();
    Instant before = clock.instant().plus(SKEW);
    for (int page = 0; page < MAX_HEALTH_PAGES; page++) {
      List<RunRecord> runs = store.list(Optional.of(ReleaseInput.KIND), before, PAGE);
      runs.stream().filter(run -> !run.updatedAt().isBefore(start)).forEach(all::add);
      if (runs.size() < PAGE || runs.getLast().updatedAt().isBefore(start)) {
        return all;
      }
      before = runs.getLast().updatedAt();
    }
    LOG.warn("only the newest {} release runs are looked at; there are more", all.size());
    return all;
  }

  private Optional<RunRecord> newest(InstalledRepository repository, Predicate<RunRecord> wanted) {
    Instant before = clock.instant().plus(SKEW);
    for (int page = 0; page < MAX_PAGES; page++) {
      List<RunRecord> runs = store.list(Optional.of(ReleaseInput.KIND), before, PAGE);
      Optional<RunRecord> found =
          runs.stream()
              .filter(run -> run.repository().id().equals(repository.id()))
              .filter(wanted)
              .findFirst();
      if (found.isPresent() || runs.size() < PAGE) {
        return found;
      }
      before = runs.getLast().updatedAt();
    }
    return Optional.empty();
  }

  /** True when the run is over, left no trace at the code host, and another wish is made now. */
  private boolean isSpent(RunKey key, ReleaseInput input) {
    return store
        .find(key)
        .filter(run -> isOver(run) && !ReleaseRun.mayHaveTagged(run) && isNewWish(run, input))
        .isPresent();
  }

  private static boolean isNewWish(RunRecord run, ReleaseInput input) {
    return !input.isPush() && !ReleaseInput.of(run).cause().equals(input.cause());
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
