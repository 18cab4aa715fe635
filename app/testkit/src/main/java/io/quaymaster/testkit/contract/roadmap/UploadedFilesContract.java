package io.quaymaster.testkit.contract.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quaymaster.roadmap.file.UploadedFiles;
import io.quaymaster.roadmap.file.UploadedFiles.Entry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link UploadedFiles} does. */
public abstract class UploadedFilesContract {
  /** The files under test, over a bucket of this test's own. */
  protected abstract UploadedFiles files();

  /** Puts an object of so many bytes. */
  protected abstract void put(String key, int bytes);

  @Test
  void listsWhatIsBelowThePrefixWithItsSize() {
    put("Input/a b+ü.json", 3);
    put("Input/", 0);
    put("Processed/a b+ü.json", 4);

    List<Entry> listed = files().list("Input/", 10);

    assertEquals(List.of("Input/a b+ü.json"), listed.stream().map(Entry::key).toList());
    assertEquals(3, listed.getFirst().bytes());
    assertEquals(List.of(), files().list("Invalid/", 10));
  }

  @Test
  void listsTheNewestOfMoreThanAPageAndNoMoreThanAskedFor() {
    IntStream.range(0, 1_020).parallel().forEach(i -> put("Input/%04d.json".formatted(i), 1));

    List<Entry> all = files().list("Input/", 5_000);
    List<Entry> few = files().list("Input/", 7);

    assertEquals(1_020, all.stream().map(Entry::key).distinct().count());
    assertEquals(all.stream().sorted(Entry.NEWEST_FIRST).toList(), all);
    assertEquals(all.subList(0, 7), few);
    assertFalse(few.getFirst().lastModified().isBefore(few.getLast().lastModified()));
  }
}
