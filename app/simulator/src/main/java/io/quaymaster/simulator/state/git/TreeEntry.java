package io.quaymaster.simulator.state.git;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A file, folder, symbolic link or submodule in a tree.
 *
 * @param path from the root of the repository
 * @param mode Git's file mode
 * @param id the blob, tree or commit
 * @param size bytes of a blob, else 0
 */
public record TreeEntry(String path, FileMode mode, ObjectId id, long size) {
  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it is a folder. */
  public boolean isTree() {
    return mode.equals(FileMode.TREE);
  }

  /** Git's word: blob, tree or commit. */
  public String type() {
    if (isTree()) {
      return "tree";
    }
    return mode.equals(FileMode.GITLINK) ? "commit" : "blob";
  }
}
