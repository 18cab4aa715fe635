package io.quaymaster.simulator.state.git;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A ref that moved.
 *
 * @param ref full name, {@code refs/…}
 * @param before where it was, {@link ObjectId#zeroId()} when it is new
 * @param after where it is, {@link ObjectId#zeroId()} when it is gone
 * @param forced whether commits were left behind
 */
public record RefChange(String ref, ObjectId before, ObjectId after, boolean forced) {
  /** Whether the ref is new. */
  public boolean created() {
    return before.equals(ObjectId.zeroId());
  }

  /** Whether the ref is gone. */
  public boolean deleted() {
    return after.equals(ObjectId.zeroId());
  }

  /** Whether it is a tag. */
  public boolean isTag() {
    return ref.startsWith(Constants.R_TAGS);
  }

  /** Whether it is a branch. */
  public boolean isBranch() {
    return ref.startsWith(Constants.R_HEADS);
  }

  /** The name of the branch or tag. */
  public String shortName() {
    return ref.replaceFirst("^refs/(heads|tags)/", "");
  }
}
