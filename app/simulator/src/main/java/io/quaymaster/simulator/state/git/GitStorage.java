package io.quaymaster.simulator.state.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Where the Git data of repositories lives. */
public sealed interface GitStorage {

  /**
   * Opens the Git data of a repository, making an empty one when there is none.
   *
   * @param id the repository's numeric id; names change, ids don't
   */
  GitRepository open(long id);

  /**
   * Opens Git data that was kept, after a restart.
   *
   * @throws UncheckedIOException when it is missing or can't be read
   */
  default GitRepository reopen(long id) {
    return open(id);
  }

  /** The highest id that Git data was ever made for here, so that no other repository gets it. */
  default long highestId() {
    return 0;
  }

  /** In memory, gone with the process. */
  record InMemory() implements GitStorage {
    @Override
    public GitRepository open(long id) {
      InMemoryRepository repository =
          new InMemoryRepository(new DfsRepositoryDescription(Long.toString(id)));
      repository.setPerformsAtomicTransactions(true);
      return new GitRepository(repository);
    }
  }

  /**
   * One bare repository per directory.
   *
   * @param root the folder of all of them
   */
  record Directory(Path root) implements GitStorage {
    @Override
    public GitRepository open(long id) {
      Path folder = root.resolve(id + ".git");
      // Measuring the file system's clock takes seconds; nobody has to wait for it.
      FS.FileStoreAttributes.setBackground(true);
      try {
        Repository repository =
            new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        if (Files.notExists(folder.resolve("HEAD"))) {
          Files.createDirectories(root);
          repository.create(true);
        }
        return new GitRepository(repository);
      } catch (IOException e) {
        throw new UncheckedIOException("can't open " + folder, e);
      }
    }

    @Override
    public GitRepository reopen(long id) {
      Path folder = root.resolve(id + ".git");
      try {
        if (Files.notExists(folder.resolve("HEAD"))) {
          throw new NoSuchFileException(folder.resolve("HEAD").toString());
        }
        unlock(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("can't read the Git data in " + folder, e);
      }
      return open(id);
    }

    /** A process that was killed while it wrote a ref leaves a lock that nobody else may take. */
    private static void unlock(Path folder) throws IOException {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return dir.equals(folder.resolve("objects"))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (file.toString().endsWith(".lock")) {
                Files.delete(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }

    @Override
    public long highestId() {
      if (Files.notExists(root)) {
        return 0;
      }
      try (Stream<Path> folders = Files.list(root)) {
        return folders
            .map(folder -> folder.getFileName().toString())
            .filter(name -> name.matches("\\d{1,18}\\.git"))
            .mapToLong(name -> Long.parseLong(name.substring(0, name.length() - 4)))
            .max()
            .orElse(0);
      } catch (IOException e) {
        throw new UncheckedIOException("can't list " + root, e);
      }
    }
  }
}
