package io.quaymaster.testkit.contract.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.JobResults.Stored;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.result.ResultFolder;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link JobResults} does. */
public abstract class JobResultsContract {
  private final ResultFolder folder = folder("reproduce-" + UUID.randomUUID());

  protected abstract JobResults results();

  private static ResultFolder folder(String job) {
    return new ResultFolder(RepositoryRef.parse("acme/billing"), new IssueNumber(1), job);
  }

  private void put(ResultFolder to, ResultFile file, byte[] content) throws IOException {
    results().put(to, file, content.length, () -> new ByteArrayInputStream(content));
  }

  private byte[] read(ResultFile file) throws IOException {
    try (InputStream in = results().open(folder, file).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  @Test
  void givesBackWhatWasPutAndNothingElse() throws IOException {
    byte[] large = new byte[10 * 1024 * 1024];
    new Random(1).nextBytes(large);

    put(folder, ResultFile.OUTPUT, large);

    assertArrayEquals(large, read(ResultFile.OUTPUT));
    assertEquals(Optional.empty(), results().open(folder, ResultFile.RESULT));
  }

  @Test
  void replacesAFileAndTakesAnEmptyOne() throws IOException {
    put(folder, ResultFile.OUTPUT, "one".getBytes(UTF_8));
    put(folder, ResultFile.OUTPUT, new byte[0]);

    assertEquals(0, read(ResultFile.OUTPUT).length);
  }

  @Test
  void listsOneFolderByName() throws IOException {
    put(folder, ResultFile.RESULT, new byte[2]);
    put(folder, ResultFile.artifact("a b/ü.txt"), new byte[3]);
    put(folder(folder.job() + "-2"), ResultFile.RESULT, new byte[4]);

    assertEquals(
        List.of(new Stored(ResultFile.artifact("a b/ü.txt"), 3), new Stored(ResultFile.RESULT, 2)),
        results().list(folder));
    assertEquals(List.of(), results().list(folder("none")));
  }

  @Test
  void contentThatIsShorterThanSaidIsNotKept() {
    assertThrows(
        IOException.class,
        () ->
            results()
                .put(folder, ResultFile.OUTPUT, 10, () -> new ByteArrayInputStream(new byte[3])));
    assertEquals(Optional.empty(), results().open(folder, ResultFile.OUTPUT));
  }

  @Test
  void placeNamesTheFolder() {
    assertTrue(results().place(folder).contains(folder.job()), results().place(folder));
  }
}
