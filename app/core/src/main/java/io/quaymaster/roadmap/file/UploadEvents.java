package io.quaymaster.roadmap.file;

import java.util.List;

/** The messages in which the bucket tells of uploads. */
public interface UploadEvents {
  /**
   * The uploads that a message tells of, in its order; empty when it tells of something else.
   *
   * @throws IllegalArgumentException when it is no message of the bucket
   */
  List<Upload> read(String message);

  /** A message that tells of this upload alone, and is read like the bucket's own. */
  String write(Upload upload);
}
