package io.quaymaster.worker.process;

import com.sun.management.OperatingSystemMXBean;
import io.quaymaster.job.output.JobOutput;
import io.quaymaster.worker.WorkerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command may use, as far as the kernel doesn't see to it by itself: output, memory of all
 * its processes together, size of its workspace, and processes where the kernel counts others too.
 */
final class Limits {
  private static final long MEGABYTE = 1024 * 1024;
  private static final int DEEPEST = 200;
  private static final int MOST_FILES = 1_000_000;

  private final WorkerSettings settings;
  private final Path workspace;
  private final JobOutput output;
  private final long memory;

  Limits(WorkerSettings settings, Path workspace, JobOutput output) {
    this.settings = settings;
    this.workspace = workspace;
    this.output = output;
    this.memory = settings.memoryLimit().orElseGet(Limits::mostOfTheMachine);
  }

  /** Where the kernel refuses another process: a little above the limit, so that it is seen. */
  static int processes(WorkerSettings settings) {
    return settings.processLimit() + settings.processLimit() / 4;
  }

  /** In a container it is the container's. */
  private static long mostOfTheMachine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        / 4
        * 3;
  }

  /** What costs nothing to look at. */
  Optional<String> quick() {
    return output.total() > settings.outputLimit()
        ? Optional.of(megabytes(settings.outputLimit()) + " of output")
        : Optional.empty();
  }

  /** Everything. */
  Optional<String> full(List<ProcessTable.Entry> members) {
    if (members.stream().mapToLong(ProcessTable.Entry::memory).sum() > memory) {
      return Optional.of(megabytes(memory) + " of memory");
    }
    if (members.stream().mapToInt(ProcessTable.Entry::threads).sum() > settings.processLimit()) {
      return Optional.of(settings.processLimit() + " processes and threads");
    }
    return used() > settings.diskLimit()
        ? Optional.of(megabytes(settings.diskLimit()) + " of disk")
        : Optional.empty();
  }

  private static String megabytes(long bytes) {
    return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " bytes";
  }

  private long used() {
    Size size = new Size();
    try {
      Files.walkFileTree(workspace, EnumSet.noneOf(FileVisitOption.class), DEEPEST, size);
    } catch (IOException e) {
      throw new UncheckedIOException("can't measure " + workspace, e);
    }
    return size.bytes;
  }

  /** Adds sizes up; what vanishes or can't be read meanwhile counts nothing. */
  private final class Size extends SimpleFileVisitor<Path> {
    private long bytes;
    private int files;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.isRegularFile() ? attributes.size() : 0;
      if (++files > MOST_FILES) {
        bytes = Long.MAX_VALUE;
      }
      return bytes > settings.diskLimit() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
