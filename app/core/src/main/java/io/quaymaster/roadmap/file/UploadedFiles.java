package io.quaymaster.roadmap.file;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What lies in the roadmap bucket, for people to look at. */
public interface UploadedFiles {
  /**
   * The newest objects below a prefix, the newest first; folders' own entries are left out.
   *
   * @param prefix {@code Input/}, {@code Processed/} or {@code Invalid/}
   * @param most at most so many
   */
  List<Entry> list(String prefix, int most);

  /**
   * An object.
   *
   * @param bytes its size
   */
  record Entry(String key, long bytes, Instant lastModified) {
    /** The newest first; of the same time by key. */
    public static final Comparator<Entry> NEWEST_FIRST =
        Comparator.comparing(Entry::lastModified).reversed().thenComparing(Entry::key);
  }
}
