package io.quaymaster.roadmap.file;

import io.quaymaster.roadmap.file.RoadmapBucket.Copy;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Files an upload away: the report first, then the copy, then the deletion, each safe to repeat, so
 * that a crash in between leaves nothing half done and nothing lost.
 */
@Singleton
public final class Filing {
  private final RoadmapBucket bucket;

  public Filing(RoadmapBucket bucket) {
    this.bucket = bucket;
  }

  /**
   * Writes the report and copies the file beside it.
   *
   * @param report JSON
   * @return where the file is now; empty when the upload is gone
   */
  public Optional<String> place(Upload upload, Folder folder, byte[] report) {
    int number = 1;
    while (true) {
      if (bucket.write(folder.report(upload, number), report, upload)) {
        String key = folder.file(upload, number);
        Copy copy = bucket.copy(upload, key);
        if (copy != Copy.TAKEN) {
          return copy == Copy.COPIED ? Optional.of(key) : Optional.empty();
        }
      }
      number++;
    }
  }

  /** Ends the upload; what was uploaded under its key since stays. */
  public void end(Upload upload) {
    bucket.delete(upload);
  }
}
