package io.quaymaster.config;

import java.util.List;

/** Where pauses are kept, for all processes. */
public interface PauseStore {
  /** Sets it; one that exists for the scope is kept as it is. */
  void add(Pause pause);

  /** Lifts it; false when there was none. */
  boolean remove(PauseScope scope);

  /** All of them; reads see every earlier write. */
  List<Pause> list();
}
