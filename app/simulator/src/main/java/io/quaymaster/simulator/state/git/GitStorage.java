package io.quaymaster.simulator.state.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  }
}
