package io.quaymaster.roadmap.check;

import io.quaymaster.roadmap.file.Folder;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.file.UploadedFiles;
import io.quaymaster.roadmap.file.UploadedFiles.Entry;
import io.quaymaster.roadmap.flow.ItemRun;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where uploads stand. */
@Singleton
public final class RoadmapStatus {
  /** Another process's clock may be ahead of this one. */
  private static final Duration SKEW = Duration.ofHours(1);

  private final UploadedFiles files;
  private final RunStore runs;
  private final Clock clock;

  public RoadmapStatus(UploadedFiles files, RunStore runs, Clock clock) {
    this.files = files;
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * The newest of everything.
   *
   * @param most of each; 1 to 100
   */
  public Standing now(int most) {
    return new Standing(
        files.list(Upload.INPUT, most).stream().filter(e -> e.key().endsWith(".json")).toList(),
        files.list(Folder.INVALID.prefix(), 2 * most).stream()
            .filter(entry -> !entry.key().endsWith(".errors.json"))
            .limit(most)
            .toList(),
        runs.list(Optional.of(ItemRun.KIND), clock.instant().plus(SKEW), most));
  }

  /**
   * Where uploads stand.
   *
   * @param waiting files that are not dealt with yet
   * @param invalid files that could not be processed, the newest first
   * @param items runs of items, the one that moved last first
   */
  public record Standing(List<Entry> waiting, List<Entry> invalid, List<RunRecord> items) {
    public Standing {
      waiting = List.copyOf(waiting);
      invalid = List.copyOf(invalid);
      items = List.copyOf(items);
    }
  }
}
