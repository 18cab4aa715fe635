package io.quaymaster.worker.workspace;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.quaymaster.job.output.JobOutput;
import io.quaymaster.job.processor.Artifacts;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.kernel.Glob;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Files that a command has left behind and that are kept. No link is followed, and only plain files
 * of the command's own user are read: it may have linked to anything. Nothing of the command runs
 * any more.
 */
public final class LeftFiles {
  private static final int MOST_FILES = 500;
  private static final long MOST_BYTES = 500L * 1024 * 1024;
  private static final int MOST_VISITED = 500_000;
  private static final int DEEPEST = 15;
  private static final int SHOWN = 5;

  private final Path folder;
  private final List<Glob> patterns;
  private final OptionalInt owner;
  private final JobOutput output;

  /**
   * Looks below a folder.
   *
   * @param patterns which files, by path from there
   * @param owner id of the user whose files they must be; empty for any
   * @param output is told what isn't kept
   */
  public LeftFiles(Path folder, List<Glob> patterns, OptionalInt owner, JobOutput output) {
    this.folder = folder;
    this.patterns = List.copyOf(patterns);
    this.owner = owner;
    this.output = output;
  }

  /** Hands them over, in the order of their names in each folder. */
  public void keep(Artifacts artifacts) throws IOException {
    if (patterns.isEmpty()) {
      return;
    }
    Search search = new Search();
    Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, search);
    long bytes = 0;
    int files = 0;
    List<String> left = new ArrayList<>(search.refused);
    for (Found found : search.found) {
      if (files == MOST_FILES || bytes + found.size() > MOST_BYTES) {
        left.add(found.name() + " (at most 500 files and 500 MB are kept)");
      } else {
        Path path = found.path();
        artifacts.keep(
            found.name(), found.size(), () -> Files.newInputStream(path, NOFOLLOW_LINKS));
        files++;
        bytes += found.size();
      }
    }
    if (!left.isEmpty()) {
      output.note(
          left.size()
              + " files were not kept: "
              + String.join(", ", left.subList(0, Math.min(SHOWN, left.size())))
              + (left.size() > SHOWN ? ", …" : ""));
    }
  }

  private record Found(Path path, String name, long size) {}

  private final class Search extends SimpleFileVisitor<Path> {
    private final List<Found> found = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int visited;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = folder.relativize(file).toString();
      if (patterns.stream().anyMatch(pattern -> pattern.matches(name))) {
        Optional<String> why = why(file, name, attributes);
        if (why.isEmpty()) {
          found.add(new Found(file, name, attributes.size()));
        } else {
          refused.add(name + " (" + why.get() + ")");
        }
      }
      return ++visited > MOST_VISITED ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private Optional<String> why(Path file, String name, BasicFileAttributes attributes)
        throws IOException {
      if (!attributes.isRegularFile()) {
        return Optional.of("no plain file");
      }
      if (owner.isPresent()
          && !Files.getAttribute(file, "unix:uid", NOFOLLOW_LINKS).equals(owner.getAsInt())) {
        return Optional.of("somebody else's");
      }
      return named(name) ? Optional.empty() : Optional.of("no name for a result");
    }

    private static boolean named(String name) {
      try {
        return !ResultFile.artifact(name).path().isEmpty();
      } catch (IllegalArgumentException _) {
        return false;
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visitedFolder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
