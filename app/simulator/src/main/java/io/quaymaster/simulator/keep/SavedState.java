package io.quaymaster.simulator.keep;

import io.quaymaster.simulator.hooks.Deliveries;
import io.quaymaster.simulator.state.GitHubState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state as it is in a folder. Nobody has to say what has changed: state consists of records
 * that never change, so those that are equal to what was written last are found by comparing
 * references. What has changed is written in one {@linkplain Round round}.
 *
 * <p>First {@link #open}, then {@link #restore} once, then {@link #begin}. Whoever answers a
 * request calls {@link #save} before; everything else is written by itself within {@link #AT_MOST}.
 */
public final class SavedState implements AutoCloseable {
  /** How old a change is when it is written, if nobody waits for it. */
  static final Duration AT_MOST = Duration.ofMillis(200);

  private static final Logger LOG = LoggerFactory.getLogger(SavedState.class);

  private final StateFolder folder;
  private final Counters counters;
  private final AtomicLong asked = new AtomicLong();
  private final Object writing = new Object();
  private final Map<String, Record> written = new HashMap<>();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("github-state").unstarted(task));
  private Supplier<Map<String, Record>> present = Map::of;
  private long done;
  private boolean begun;
  private boolean failing;

  private SavedState(StateFolder folder, Counters counters) {
    this.folder = folder;
    this.counters = counters;
  }

  /**
   * Takes the folder.
   *
   * @throws UnreadableStateException when it has a state but no readable counters
   * @throws UncheckedIOException when it can't be used, or another process uses it
   */
  public static SavedState open(Path root) {
    StateFolder folder = StateFolder.open(root);
    try {
      return new SavedState(folder, counters(folder));
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException("can't read " + root, e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static Counters counters(StateFolder folder) throws IOException {
    String file = Kinds.COUNTERS + ".json";
    byte[] content = folder.read(file).orElse(null);
    if (content != null) {
      Counters last = StateJson.read(folder.path(file), content, Counters.class);
      return new Counters(last.lastId(), last.starts() + 1);
    }
    if (!folder.fresh()) {
      throw new UnreadableStateException(folder.path(file), "it is missing");
    }
    return Counters.fresh();
  }

  /** With what to begin: ids after the last, and the number of starts before this one. */
  public Counters counters() {
    return counters;
  }

  /**
   * Puts everything back that was kept.
   *
   * @throws UnreadableStateException when a file can't be used
   * @throws UncheckedIOException when a file can't be read
   */
  public void restore(GitHubState state, Deliveries deliveries) {
    Kinds kinds = Kinds.of(state, deliveries, counters.starts());
    try {
      written.putAll(kinds.restoreFrom(folder));
      present = kinds::snapshot;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the kept state: " + e.getMessage(), e);
    }
  }

  /** Writes what is there now, and what changes from now on. */
  public void begin() {
    save();
    begun = true;
    var _ =
        ticks.scheduleWithFixedDelay(
            this::tick, AT_MOST.toMillis(), AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Returns when everything that had changed before the call is in the folder. Calls at the same
   * time share one round of writing.
   *
   * @throws UncheckedIOException when it can't be written; it is tried again at the next call
   */
  public void save() {
    long mine = asked.incrementAndGet();
    synchronized (writing) {
      if (done >= mine) {
        return;
      }
      long covered = asked.get();
      try {
        write();
      } catch (IOException e) {
        written.replaceAll((_, _) -> new Unsure());
        throw new UncheckedIOException("can't keep the state: " + e.getMessage(), e);
      }
      done = covered;
    }
  }

  private void tick() {
    try {
      save();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.error("The simulated GitHub can't be kept; trying again", e);
      }
      failing = true;
    }
  }

  private void write() throws IOException {
    folder.finish();
    Map<String, Record> now = present.get();
    Map<String, Record> changed = new LinkedHashMap<>(now);
    changed.entrySet().removeIf(one -> one.getValue().equals(written.get(one.getKey())));
    List<String> gone =
        written.keySet().stream().filter(file -> !now.containsKey(file)).sorted().toList();
    for (Map.Entry<String, Record> one : changed.entrySet()) {
      folder.prepare(one.getKey(), StateJson.write(one.getValue()));
    }
    folder.commit(new Round(List.copyOf(changed.keySet()), gone));
    written.putAll(changed);
    written.keySet().retainAll(now.keySet());
  }

  /** What is in a file after a round that failed: nobody knows, so it is written again. */
  private record Unsure() {}

  /** Writes what has changed and lets others have the folder. */
  @Override
  public void close() {
    ticks.shutdown();
    try {
      if (begun) {
        save();
      }
    } finally {
      folder.close();
    }
  }
}
