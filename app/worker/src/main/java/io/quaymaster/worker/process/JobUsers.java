package io.quaymaster.worker.process;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.quaymaster.worker.WorkerSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each command a user of its own: two that run at a time never share one, in other processes
 * on this machine neither, since everything that belongs to a user is ended and deleted with it.
 */
final class JobUsers {
  private final WorkerSettings settings;
  private final Path locks;

  JobUsers(WorkerSettings settings) {
    this.settings = settings;
    this.locks = Path.of(System.getProperty("java.io.tmpdir")).resolve("quaymaster-users");
  }

  /**
   * Takes a user that nobody has.
   *
   * @throws IllegalStateException when all are taken
   */
  Claim claim() throws IOException {
    prepare();
    for (int i = 0; i < settings.users(); i++) {
      JobUser user = new JobUser(settings.firstUser() + i);
      FileChannel channel = FileChannel.open(locks.resolve(user.toString()), CREATE, WRITE);
      Optional<FileLock> lock = lock(channel);
      if (lock.isPresent()) {
        return new Claim(user, channel);
      }
      channel.close();
    }
    throw new IllegalStateException(
        "all " + settings.users() + " users for jobs are taken; set quaymaster.worker.users");
  }

  private void prepare() throws IOException {
    if (!Files.isDirectory(locks, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(
          locks,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    if (Files.getAttribute(locks, "unix:uid", LinkOption.NOFOLLOW_LINKS) instanceof Integer owner
        && owner != 0) {
      throw new IOException(locks + " belongs to user " + owner + " instead of root");
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return Optional.ofNullable(lock);
    } catch (OverlappingFileLockException _) {
      return Optional.empty();
    }
  }

  /** A user that is taken until this is closed. */
  record Claim(JobUser user, FileChannel lock) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      lock.close();
    }
  }
}
