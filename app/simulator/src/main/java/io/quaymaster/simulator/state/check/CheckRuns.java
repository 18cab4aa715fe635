package io.quaymaster.simulator.state.check;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;

/** The check runs of one repository. */
public final class CheckRuns {
  private final Mint mint;
  private final Consumer<CheckRunChange> listener;
  private final Map<Long, CheckRun> byId = new ConcurrentSkipListMap<>();
  private final Map<String, Long> suites = new ConcurrentHashMap<>();

  /** No check runs yet. */
  public CheckRuns(Mint mint, Consumer<CheckRunChange> listener) {
    this.mint = mint;
    this.listener = listener;
  }

  /** Makes a check run; its ids are given out here. */
  public CheckRun create(Actor by, CheckRun asked) {
    long suite = suites.computeIfAbsent(asked.appId() + " " + asked.head().name(), _ -> mint.id());
    CheckRun run = asked.numbered(mint.id(), suite);
    byId.put(run.id(), run);
    listener.accept(new CheckRunChange("created", run, by));
    if (run.conclusion() != null) {
      listener.accept(new CheckRunChange("completed", run, by));
    }
    return run;
  }

  /** Puts another state of an existing run in its place. */
  public CheckRun update(Actor by, CheckRun changed) {
    CheckRun old = byId.put(changed.id(), changed);
    if (changed.conclusion() != null && (old == null || old.conclusion() == null)) {
      listener.accept(new CheckRunChange("completed", changed, by));
    }
    return changed;
  }

  /** Asks the App to check again; it is told and the run stays as it is. */
  public void rerequest(Actor by, long id) {
    find(id).ifPresent(run -> listener.accept(new CheckRunChange("rerequested", run, by)));
  }

  /** Finds a check run. */
  public Optional<CheckRun> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The check runs on a commit, newest first. */
  public List<CheckRun> of(ObjectId head) {
    return byId.values().stream().filter(run -> run.head().equals(head)).toList().reversed();
  }

  /** All check runs, oldest first. */
  public List<CheckRun> all() {
    return List.copyOf(byId.values());
  }

  /**
   * All there is to keep.
   *
   * @param runs all of them
   * @param suites ids of the check suites, by App and commit
   */
  public record Snapshot(List<CheckRun> runs, Map<String, Long> suites) {
    /** Copies the collections. */
    public Snapshot {
      runs = List.copyOf(runs);
      suites = Map.copyOf(suites);
    }
  }

  /** Everything as it is now. */
  public Snapshot snapshot() {
    // A run's suite is there before the run.
    List<CheckRun> runs = all();
    return new Snapshot(runs, suites);
  }

  /** Puts back what was kept, and tells nobody. */
  public void restore(Snapshot kept) {
    suites.putAll(kept.suites());
    kept.runs().forEach(run -> byId.put(run.id(), run));
  }
}
