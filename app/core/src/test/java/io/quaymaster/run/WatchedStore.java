package io.quaymaster.run;

import io.quaymaster.memory.MemoryRunStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The store in memory, which remembers every read and every write that was accepted. */
final class WatchedStore implements RunStore {
  private final MemoryRunStore store = new MemoryRunStore();
  final List<RunRecord> writes = new ArrayList<>();
  int reads;
  boolean refusing;

  @Override
  public Optional<RunRecord> find(RunKey key) {
    reads++;
    return store.find(key);
  }

  @Override
  public boolean create(RunRecord run) {
    return note(run, !refusing && store.create(run));
  }

  @Override
  public boolean replace(RunRecord run) {
    return note(run, !refusing && store.replace(run));
  }

  @Override
  public List<RunRecord> list(Optional<String> kind, Instant before, int limit) {
    return store.list(kind, before, limit);
  }

  RunRecord stored() {
    return store.find(Runs.KEY).orElseThrow();
  }

  private boolean note(RunRecord run, boolean accepted) {
    if (accepted) {
      writes.add(run);
    }
    return accepted;
  }
}
