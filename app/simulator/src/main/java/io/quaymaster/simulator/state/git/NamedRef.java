package io.quaymaster.simulator.state.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * A ref and what it points at.
 *
 * @param name full name, {@code refs/…}
 * @param target a commit, or the tag object of an annotated tag
 */
public record NamedRef(String name, ObjectId target) {
  /** The name of the branch or tag. */
  public String shortName() {
    return name.replaceFirst("^refs/(heads|tags)/", "");
  }
}
