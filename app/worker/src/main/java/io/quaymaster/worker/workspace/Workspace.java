package io.quaymaster.worker.workspace;

import io.quaymaster.worker.process.JobUser;
import io.quaymaster.worker.process.Wall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * A fresh folder for one command: {@code repository}, {@code tmp} and {@code issue.json}. It is the
 * command's home, and nobody else on the machine reads it.
 */
public final class Workspace implements AutoCloseable {
  /** How much a repository may be, unpacked. */
  private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

  private static final int MOST_ENTRIES = 200_000;
  private static final String PRIVATE = "rwx------";

  private final Path home;
  private final Wall wall;

  private Workspace(Path home, Wall wall) {
    this.home = home;
    this.wall = wall;
  }

  /**
   * Makes one.
   *
   * @param root where workspaces are made; it is made too, and nobody can list it
   */
  public static Workspace create(Path root, Wall wall) throws IOException {
    if (!Files.isDirectory(root)) {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
    }
    Path home =
        Files.createTempDirectory(
            root,
            "job-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
    Files.createDirectory(home.resolve("tmp"));
    Files.createDirectory(home.resolve("repository"));
    return new Workspace(home, wall);
  }

  /** All of it; the command's home. */
  public Path home() {
    return home;
  }

  /** The repository's files; where the command runs. */
  public Path repository() {
    return home.resolve("repository");
  }

  /** For temporary files. */
  public Path temporary() {
    return home.resolve("tmp");
  }

  /** The issue. */
  public Path issue() {
    return home.resolve("issue.json");
  }

  /**
   * Fills it and hands it over to the command's user.
   *
   * @param gzip the repository's archive
   * @param issue the document about the issue
   * @return links that lead out of the repository and were left out
   */
  public List<String> fill(InputStream gzip, byte[] issue) throws IOException, UnsafeArchive {
    List<String> skipped = new Tarball(repository(), MOST_BYTES, MOST_ENTRIES).unpack(gzip);
    Files.write(issue(), issue);
    Optional<JobUser> user = wall.user();
    if (user.isPresent()) {
      Files.walkFileTree(home, new HandOver(user.get().id()));
    }
    return skipped;
  }

  /** Gives everything to a user. Nothing of the command runs yet; links are not followed. */
  private static final class HandOver extends SimpleFileVisitor<Path> {
    private final int id;

    private HandOver(int id) {
      this.id = id;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return give(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      return give(file);
    }

    private FileVisitResult give(Path path) throws IOException {
      Files.setAttribute(path, "unix:gid", id, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }
  }

  /** Deletes it, with the command's rights where that can be: it may hold anything. */
  @Override
  public void close() throws IOException {
    Deletion.of(home, wall);
  }
}
