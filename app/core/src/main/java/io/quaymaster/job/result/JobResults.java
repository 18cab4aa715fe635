package io.quaymaster.job.result;

import io.quaymaster.job.processor.Artifacts.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Keeps what comes of jobs. A file that is put again replaces the one before it. */
public interface JobResults {
  /**
   * Keeps a file.
   *
   * @param size of the content in bytes
   * @throws IOException when the content can't be read or is shorter than that
   */
  void put(ResultFolder folder, ResultFile file, long size, Content content) throws IOException;

  /** A file, streamed; whoever opens it closes it. Empty when there is none. */
  Optional<InputStream> open(ResultFolder folder, ResultFile file);

  /** What is there, by name; at most 1,000 files. */
  List<Stored> list(ResultFolder folder);

  /** Where a person finds the folder, if there is such a place. */
  String place(ResultFolder folder);

  /**
   * A file that is kept.
   *
   * @param size in bytes
   */
  record Stored(ResultFile file, long size) {}
}
