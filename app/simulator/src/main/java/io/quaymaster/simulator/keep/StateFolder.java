package io.quaymaster.simulator.keep;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that one process has for itself. Files change by {@linkplain Round rounds}, and
 * a round has happened or not, whenever the process or the machine stops.
 *
 * <p>What is new is written beside each file; a list of it all, once it is there, is the word that
 * the round counts. Who finds the list finishes the round.
 */
final class StateFolder implements AutoCloseable {
  private static final String PARTIAL = ".partial";
  private static final String ROUND = "round.json";

  private final Path root;
  private final FileChannel lock;

  private StateFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it when it is absent; finishes the round that a killed process had
   * decided on and removes what it had not.
   *
   * @throws UncheckedIOException when another process has it, or it can't be made
   * @throws UnreadableStateException when the list of an unfinished round is broken
   */
  static StateFolder open(Path root) {
    try {
      Files.createDirectories(root, ownersOnly(root));
      StateFolder folder = new StateFolder(root, locked(root.resolve("lock")));
      folder.clean();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("can't keep state in " + root + ": " + e.getMessage(), e);
    }
  }

  private void clean() throws IOException {
    boolean clean = false;
    try {
      finish();
      removePartial();
      clean = true;
    } finally {
      if (!clean) {
        lock.close();
      }
    }
  }

  /** There are tokens and a webhook secret in it. */
  private static FileAttribute<?>[] ownersOnly(Path root) {
    return posix(root)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = attempt(channel);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new IOException("another process works there");
    }
    return channel;
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void removePartial() throws IOException {
    try (Stream<Path> all = Files.walk(root, 2)) {
      for (Path file : all.filter(one -> one.toString().endsWith(PARTIAL)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Where a file of this name is, or would be. */
  Path path(String name) {
    return root.resolve(name);
  }

  /** Whether nothing was ever written here. */
  boolean fresh() throws IOException {
    try (Stream<Path> all = Files.walk(root, 2)) {
      return all.noneMatch(file -> file.toString().endsWith(".json"));
    }
  }

  /** The content of a file; empty when there is none. */
  Optional<byte[]> read(String name) throws IOException {
    Path file = path(name);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** The names of the files below a folder, {@code folder/1.json}, in the order of the numbers. */
  List<String> list(String folder) throws IOException {
    if (Files.notExists(path(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path(folder))) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.endsWith(".json"))
          .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
          .toList();
    }
  }

  /** Writes what is to be in a file, beside it; it is on the disk but for its name. */
  void prepare(String name, byte[] content) throws IOException {
    Files.createDirectories(folderOf(name));
    // Not a channel: an interrupt of the thread that writes would close it.
    try (FileOutputStream out = new FileOutputStream(partial(name).toFile())) {
      out.write(content);
      out.getFD().sync();
    }
  }

  /** Lets a round happen, safe from the end of the machine. */
  void commit(Round round) throws IOException {
    if (!round.single()) {
      settle(round.replaced());
      prepare(ROUND, StateJson.write(round));
      replace(ROUND);
      settle(List.of(ROUND));
    }
    complete(round);
  }

  /**
   * Completes a round that was decided on and broke off.
   *
   * @throws UnreadableStateException when its list is broken
   */
  void finish() throws IOException {
    Optional<byte[]> list = read(ROUND);
    if (list.isPresent()) {
      complete(StateJson.read(path(ROUND), list.get(), Round.class));
    }
  }

  private void complete(Round round) throws IOException {
    for (String name : round.replaced()) {
      if (Files.exists(partial(name))) { // otherwise it took its place before the round broke off
        replace(name);
      }
    }
    for (String name : round.deleted()) {
      Files.deleteIfExists(path(name));
    }
    settle(round.replaced());
    settle(round.deleted());
    if (Files.deleteIfExists(path(ROUND))) {
      settle(List.of(ROUND));
    }
  }

  private void replace(String name) throws IOException {
    Files.move(
        partial(name),
        path(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Puts the names in the folders of these files on the disk. */
  private void settle(List<String> names) throws IOException {
    for (Path folder : names.stream().map(this::folderOf).distinct().toList()) {
      if (posix(folder) && Files.exists(folder)) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }
  }

  private Path partial(String name) {
    return path(name + PARTIAL);
  }

  private Path folderOf(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? root : root.resolve(name.substring(0, slash));
  }

  /** Lets others have the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("can't let go of " + root, e);
    }
  }
}
