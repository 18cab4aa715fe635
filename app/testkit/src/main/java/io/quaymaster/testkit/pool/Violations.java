package io.quaymaster.testkit.pool;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What must not happen to a pool, and did. */
public final class Violations {
  private static final int EXAMPLES = 5;

  /** What must not happen. */
  public enum Kind {
    /** Two leases of one account have the same fence, or a lease began while another ran. */
    TWO_HOLDERS,
    /** A write was accepted under a lease that a newer one has followed. */
    STALE_WRITE,
    /** An account made a move that is not in the table. */
    WRONG_MOVE,
    /** An account is in no state that it can stay in. */
    STUCK,
    /** A cleaner was let in while somebody held the account. */
    CLEANED_WHILE_HELD,
    /** A lease is missing in the history, or there twice. */
    HISTORY,
    /** Something failed that nobody made fail. */
    UNEXPECTED_FAILURE
  }

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final List<String> examples = new ArrayList<>();

  /** Notes one. */
  public synchronized void add(Kind kind, String what) {
    if (counts.merge(kind, 1, Integer::sum) <= EXAMPLES) {
      examples.add(kind + ": " + what);
    }
  }

  /** How many of a kind there were. */
  public synchronized int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** The first few of each kind; empty when there was none. */
  public synchronized List<String> examples() {
    return List.copyOf(examples);
  }
}
