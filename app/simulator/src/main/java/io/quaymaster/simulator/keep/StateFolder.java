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
 * A folder of files that one process has for itself. A file is there whole, as it was or as it is
 * now, whenever the process or the machine stops.
 */
final class StateFolder implements AutoCloseable {
  private static final String PARTIAL = ".partial";

  private final Path root;
  private final FileChannel lock;

  private StateFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it when it is absent, and removes what a killed process left half
   * written.
   *
   * @throws UncheckedIOException when another process has it, or it can't be made
   */
  static StateFolder open(Path root) {
    try {
      Files.createDirectories(root, ownersOnly(root));
      FileChannel lock = locked(root.resolve("lock"));
      StateFolder folder = new StateFolder(root, lock);
      folder.removePartial();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("can't keep state in " + root + ": " + e.getMessage(), e);
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

  /**
   * Puts a file in place of what was there. It is safe from the end of this process; {@link
   * #settle} makes it safe from the end of the machine.
   */
  void write(String name, byte[] content) throws IOException {
    Path file = path(name);
    Files.createDirectories(folderOf(name));
    Path partial = file.resolveSibling(file.getFileName() + PARTIAL);
    // Not a channel: an interrupt of the thread that writes would close it.
    try (FileOutputStream out = new FileOutputStream(partial.toFile())) {
      out.write(content);
      out.getFD().sync();
    }
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes a file. */
  void delete(String name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  /** Puts the name of a file, and of all others in its folder, on the disk. */
  void settle(String name) throws IOException {
    Path folder = folderOf(name);
    if (posix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
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
