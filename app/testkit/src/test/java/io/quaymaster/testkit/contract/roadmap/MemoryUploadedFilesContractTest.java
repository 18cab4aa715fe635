package io.quaymaster.testkit.contract.roadmap;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.memory.roadmap.MemoryObjects;
import io.quaymaster.memory.roadmap.MemoryUploadedFiles;
import io.quaymaster.roadmap.file.UploadedFiles;
import io.quaymaster.roadmap.file.UploadedFiles.Entry;
import io.quaymaster.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryUploadedFilesContractTest extends UploadedFilesContract {
  private final MovableClock clock = new MovableClock(NOON);
  private final MemoryObjects objects = new MemoryObjects(true, clock);

  @Override
  protected UploadedFiles files() {
    return new MemoryUploadedFiles(objects);
  }

  @Override
  protected void put(String key, int bytes) {
    objects.put(key, new byte[bytes]);
  }

  @Test
  void whatWasPutLastComesFirst() {
    for (String key : List.of("Input/b.json", "Input/c.json", "Input/a.json")) {
      put(key, 1);
      clock.advance(Duration.ofSeconds(1));
    }

    assertEquals(
        List.of("Input/a.json", "Input/c.json"),
        files().list("Input/", 2).stream().map(Entry::key).toList());
  }
}
