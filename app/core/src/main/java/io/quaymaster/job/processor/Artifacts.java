package io.quaymaster.job.processor;

import java.io.IOException;
import java.io.InputStream;

/** Takes files that a job leaves behind. */
@FunctionalInterface
public interface Artifacts {
  /**
   * Keeps a file.
   *
   * @param path relative, with slashes, without {@code ..} and control characters
   * @param size of the content in bytes; exactly so many are read
   * @throws IOException when the content can't be read; an outage of the store is unchecked
   */
  void keep(String path, long size, Content content) throws IOException;

  /** Opens a content, each time from its beginning. */
  @FunctionalInterface
  interface Content {
    /** Opens it. */
    InputStream open() throws IOException;
  }
}
