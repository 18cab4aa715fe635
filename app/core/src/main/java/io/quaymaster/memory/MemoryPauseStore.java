package io.quaymaster.memory;

import io.quaymaster.config.Pause;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.PauseStore;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Pauses in this process. */
public final class MemoryPauseStore implements PauseStore {
  private final ConcurrentMap<PauseScope, Pause> pauses = new ConcurrentHashMap<>();

  @Override
  public void add(Pause pause) {
    pauses.putIfAbsent(pause.scope(), pause);
  }

  @Override
  public boolean remove(PauseScope scope) {
    return pauses.remove(scope) != null;
  }

  @Override
  public List<Pause> list() {
    return pauses.values().stream().sorted(Comparator.comparing(Pause::since)).toList();
  }
}
