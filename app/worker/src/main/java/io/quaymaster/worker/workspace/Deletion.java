package io.quaymaster.worker.workspace;

import io.quaymaster.worker.process.Wall;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Deletes a folder of a stranger with the system's own {@code rm}: it gets by with any depth and
 * any length of path, which this process's file functions don't.
 */
final class Deletion {
  private static final long MINUTES = 5;

  private Deletion() {}

  static void of(Path folder, Wall wall) throws IOException {
    run(wall.asUser(List.of("chmod", "-R", "u+rwX", "--", folder.toString())));
    run(wall.asUser(List.of("rm", "-rf", "--one-file-system", "--", folder.toString())));
    // The command's user can't remove the folder from the one above it, which is ours.
    if (wall.user().isPresent() && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(folder);
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("can't delete " + folder);
    }
  }

  private static void run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    Process process =
        builder
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(command.getFirst() + " takes too long");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while deleting", e);
    }
  }
}
