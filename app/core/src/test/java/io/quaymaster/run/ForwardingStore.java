package io.quaymaster.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passes everything on; tests override what they disturb. */
class ForwardingStore implements RunStore {
  private final RunStore store;

  ForwardingStore(RunStore store) {
    this.store = store;
  }

  @Override
  public Optional<RunRecord> find(RunKey key) {
    return store.find(key);
  }

  @Override
  public boolean create(RunRecord run) {
    return store.create(run);
  }

  @Override
  public boolean replace(RunRecord run) {
    return store.replace(run);
  }

  @Override
  public List<RunRecord> list(Optional<String> kind, Instant before, int limit) {
    return store.list(kind, before, limit);
  }
}
