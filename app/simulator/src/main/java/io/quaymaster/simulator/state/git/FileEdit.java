package io.quaymaster.simulator.state.git;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** What a new tree does with one path. */
public sealed interface FileEdit {
  /** Sets its mode and content. */
  record Put(FileMode mode, ObjectId id) implements FileEdit {
    /** A plain file. */
    public static Put file(ObjectId blob) {
      return new Put(FileMode.REGULAR_FILE, blob);
    }

    /** A program. */
    public static Put program(ObjectId blob) {
      return new Put(FileMode.EXECUTABLE_FILE, blob);
    }
  }

  /** Leaves it out. */
  record Remove() implements FileEdit {}
}
