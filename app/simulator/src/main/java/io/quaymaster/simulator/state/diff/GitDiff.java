package io.quaymaster.simulator.state.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Differences between commits, with renames found. */
public final class GitDiff {
  private final Repository jgit;

  /** Differences in this repository. */
  public GitDiff(Repository jgit) {
    this.jgit = jgit;
  }

  /** Files that differ between two commits, or between a first commit and nothing. */
  public List<FileChange> between(Optional<? extends ObjectId> old, ObjectId now) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (RevWalk walk = new RevWalk(jgit);
        DiffFormatter formatter = new DiffFormatter(text)) {
      formatter.setRepository(jgit);
      formatter.setDiffComparator(RawTextComparator.DEFAULT);
      formatter.setDetectRenames(true);
      ObjectId before = old.isEmpty() ? null : walk.parseCommit(old.get()).getTree().getId();
      List<FileChange> changes = new ArrayList<>();
      for (DiffEntry entry : formatter.scan(before, walk.parseCommit(now).getTree().getId())) {
        text.reset();
        formatter.format(entry);
        changes.add(change(entry, formatter.toFileHeader(entry), text));
      }
      return changes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChange change(DiffEntry entry, FileHeader header, ByteArrayOutputStream text) {
    int additions = 0;
    int deletions = 0;
    for (Edit edit : header.toEditList()) {
      additions += edit.getLengthB();
      deletions += edit.getLengthA();
    }
    boolean removed = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
    FileChange.Kind kind = kind(entry.getChangeType());
    return new FileChange(
        removed ? entry.getOldPath() : entry.getNewPath(),
        kind,
        kind == FileChange.Kind.RENAMED ? entry.getOldPath() : null,
        (removed ? entry.getOldId() : entry.getNewId()).toObjectId(),
        additions,
        deletions,
        hunks(text.toString(StandardCharsets.UTF_8)));
  }

  private static FileChange.Kind kind(DiffEntry.ChangeType type) {
    return switch (type) {
      case ADD -> FileChange.Kind.ADDED;
      case DELETE -> FileChange.Kind.REMOVED;
      case MODIFY -> FileChange.Kind.MODIFIED;
      case RENAME -> FileChange.Kind.RENAMED;
      case COPY -> FileChange.Kind.COPIED;
    };
  }

  private static @Nullable String hunks(String whole) {
    int start = whole.startsWith("@@") ? 0 : whole.indexOf("\n@@") + 1;
    return start == 0 ? null : whole.substring(start).stripTrailing();
  }
}
