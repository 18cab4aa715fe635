package io.quaymaster.worker.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes of this machine, from {@code /proc}. Source: proc(5). Empty where there is none.
 */
final class ProcessTable {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessTable.class);
  private static final Path PROC = Path.of("/proc");
  private static final long PAGE = 4_096;

  private ProcessTable() {}

  /**
   * One process that lives.
   *
   * @param user whose it is (the effective id)
   * @param session id of its session
   * @param threads how many it has
   * @param memory bytes that it holds in memory
   */
  record Entry(long pid, int user, long session, int threads, long memory) {}

  /** Those that live; one that has ended and waits to be reaped does not. */
  static List<Entry> living() {
    List<Entry> entries = new ArrayList<>();
    if (!Files.isDirectory(PROC)) {
      return entries;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        entry(process).ifPresent(entries::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new UncheckedIOException(new IOException("can't list the processes in /proc", e));
    }
    return entries;
  }

  private static Optional<Entry> entry(Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      // The program's name is in parentheses and may hold anything.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      if (fields[0].equals("Z") || fields[0].equals("X")) {
        return Optional.empty();
      }
      Object user = Files.getAttribute(process, "unix:uid");
      return Optional.of(
          new Entry(
              Long.parseLong(process.getFileName().toString()),
              (int) user,
              Long.parseLong(fields[3]),
              Integer.parseInt(fields[17]),
              Long.parseLong(fields[21]) * PAGE));
    } catch (IOException | RuntimeException e) {
      LOG.trace("{} has ended", process, e);
      return Optional.empty();
    }
  }

  /** Whether a process was started with that text in its environment; false if it can't be told. */
  static boolean hasInEnvironment(long pid, String text) {
    try {
      byte[] environment = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("environ"));
      return ("\0" + new String(environment, UTF_8)).contains("\0" + text + "\0");
    } catch (IOException e) {
      LOG.trace("the environment of {} can't be read", pid, e);
      return false;
    }
  }
}
