package io.quaymaster.memory;

import io.quaymaster.app.Watermarks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Watermarks in memory. */
public final class MemoryWatermarks implements Watermarks {
  private final Map<String, Instant> marks = new ConcurrentHashMap<>();

  @Override
  public Optional<Instant> read(String task) {
    return Optional.ofNullable(marks.get(task));
  }

  @Override
  public void advance(String task, Instant to) {
    marks.merge(task, to, (known, next) -> next.isAfter(known) ? next : known);
  }
}
