package io.quaymaster.simulator.rules.observed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The violations since the start or the last {@link #clear}; tests assert that there are none. */
public final class Violations {
  private static final Logger LOG = LoggerFactory.getLogger(Violations.class);

  private final List<Violation> list = new CopyOnWriteArrayList<>();

  /** Records one. */
  public void add(String call, String problem) {
    Violation violation = new Violation(call, problem);
    LOG.warn("not what GitHub describes: {}", violation);
    list.add(violation);
  }

  /** All, in the order in which they happened. */
  public List<Violation> list() {
    return List.copyOf(list);
  }

  /** Forgets all. */
  public void clear() {
    list.clear();
  }
}
