package io.quaymaster.simulator.keep;

import java.nio.file.Path;

/** Kept state that can't be used; says which file and where in it, never what it says. */
public final class UnreadableStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableStateException(Path file, String problem) {
    super(
        "can't read the kept state in %s: %s; put the file right, or start with another folder"
            .formatted(file, problem));
  }
}
