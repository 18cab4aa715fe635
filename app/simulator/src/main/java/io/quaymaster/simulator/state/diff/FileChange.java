package io.quaymaster.simulator.state.diff;

import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * How one file differs between two commits.
 *
 * @param path where it is now (where it was, when removed)
 * @param kind GitHub's word is its lower case
 * @param previousPath where it was, when renamed
 * @param blob its content now (its last one, when removed)
 * @param additions lines added
 * @param deletions lines removed
 * @param patch the hunks, or null for a binary file
 */
public record FileChange(
    String path,
    Kind kind,
    @Nullable String previousPath,
    ObjectId blob,
    int additions,
    int deletions,
    @Nullable String patch) {
  /** What happened to the file. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** Its content or mode is another. */
    MODIFIED,
    /** It has another name. */
    RENAMED,
    /** It was made from another. */
    COPIED
  }
}
