package io.quaymaster.simulator.state.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads files of commits and writes trees with changed files. */
public final class GitFiles {
  private final Repository jgit;
  private final GitObjects objects;

  GitFiles(Repository jgit, GitObjects objects) {
    this.jgit = jgit;
    this.objects = objects;
  }

  /** Finds a file or folder of a commit or tree. */
  public Optional<TreeEntry> find(ObjectId treeish, String path) {
    try (RevWalk walk = new RevWalk(jgit);
        TreeWalk tree = TreeWalk.forPath(jgit, path, walk.parseTree(treeish))) {
      return tree == null ? Optional.empty() : Optional.of(entry(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a folder holds, in Git's order.
   *
   * @param treeish a commit or tree
   * @param path the folder, "" for the root
   * @param deep whether folders are opened; then they are listed too
   */
  public List<TreeEntry> list(ObjectId treeish, String path, boolean deep) {
    try (RevWalk walk = new RevWalk(jgit);
        TreeWalk tree = new TreeWalk(jgit)) {
      Optional<TreeEntry> folder = path.isEmpty() ? Optional.empty() : find(treeish, path);
      tree.addTree(folder.isEmpty() ? walk.parseTree(treeish) : walk.parseTree(folder.get().id()));
      List<TreeEntry> entries = new ArrayList<>();
      while (tree.next()) {
        TreeEntry entry = entry(tree);
        String full = path.isEmpty() ? entry.path() : path + "/" + entry.path();
        entries.add(new TreeEntry(full, entry.mode(), entry.id(), entry.size()));
        if (deep && tree.isSubtree()) {
          tree.enterSubtree();
        }
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreeEntry entry(TreeWalk tree) throws IOException {
    ObjectId id = tree.getObjectId(0);
    FileMode mode = tree.getFileMode(0);
    boolean blob = mode.getObjectType() == Constants.OBJ_BLOB;
    long size = blob ? tree.getObjectReader().getObjectSize(id, Constants.OBJ_BLOB) : 0;
    return new TreeEntry(tree.getPathString(), mode, id, size);
  }

  /** Writes a tree that has other files than an old one (or than nothing). */
  public ObjectId writeTree(Optional<ObjectId> old, Map<String, FileEdit> edits) {
    try (ObjectReader reader = jgit.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      if (old.isPresent()) {
        builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, walk.parseTree(old.get()));
        builder.finish();
      }
      return objects.write(inserter -> edited(index, edits).writeTree(inserter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DirCache edited(DirCache index, Map<String, FileEdit> edits) {
    DirCacheBuilder builder = index.builder();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      if (!edits.containsKey(entry.getPathString())) {
        builder.add(entry);
      }
    }
    edits.forEach(
        (path, edit) -> {
          switch (edit) {
            case FileEdit.Put(FileMode mode, ObjectId id) -> {
              DirCacheEntry entry = new DirCacheEntry(path);
              entry.setFileMode(mode);
              entry.setObjectId(id);
              builder.add(entry);
            }
            case FileEdit.Remove() -> {}
          }
        });
    builder.finish();
    return index;
  }
}
