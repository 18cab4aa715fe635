package io.quaymaster.testkit.contract.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException;
import io.quaymaster.job.processor.RepositoryArchive;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What every {@link RepositoryArchive} does. */
public abstract class RepositoryArchiveContract {
  protected abstract RepositoryArchive archive();

  protected abstract InstalledRepository repository();

  /** A commit with that file. */
  protected abstract CommitSha commit(String file, String content);

  private String tar(CommitSha commit) throws IOException {
    try (InputStream in = new GZIPInputStream(archive().open(repository(), commit))) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }

  @Test
  void givesTheFilesOfTheCommitAskedFor() throws IOException {
    CommitSha first = commit("run.sh", "first");
    CommitSha second = commit("run.sh", "second");

    assertTrue(tar(first).contains("first"));
    assertTrue(tar(second).contains("second"));
    assertEquals(-1, tar(first).indexOf("second"));
  }

  @Test
  void allNamesBeginWithOneFolder() throws IOException {
    String name = tar(commit("scripts/a.sh", "x"));

    assertTrue(name.contains("/scripts/a.sh"));
    assertTrue(name.indexOf('/') > 0 && name.indexOf('/') < 100);
  }

  @Test
  void commitThatIsNotThereIsRefused() {
    assertThrows(
        HostException.class, () -> archive().open(repository(), new CommitSha("0".repeat(40))));
  }
}
