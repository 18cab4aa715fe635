package io.quaymaster.app;

import java.time.Instant;
import java.util.Optional;

/** How far a repeated task has come, kept durably. */
public interface Watermarks {
  Optional<Instant> read(String task);

  /** Moves the mark forward; a mark that is further on already stays. */
  void advance(String task, Instant to);
}
