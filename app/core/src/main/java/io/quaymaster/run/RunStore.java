package io.quaymaster.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where runs are kept. Reads see every earlier write; each write is one conditional write. */
public interface RunStore {
  Optional<RunRecord> find(RunKey key);

  /** Writes a new run; false when one with its key exists. */
  boolean create(RunRecord run);

  /** Replaces the run whose revision is one less; false when it has moved on since. */
  boolean replace(RunRecord run);

  /**
   * The runs updated last first.
   *
   * @param kind only of this kind; empty for all
   * @param before only those updated before this instant, for paging
   * @param limit 1 to 100
   */
  List<RunRecord> list(Optional<String> kind, Instant before, int limit);
}
