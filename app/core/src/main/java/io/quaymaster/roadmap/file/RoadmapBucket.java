package io.quaymaster.roadmap.file;

/**
 * The bucket that roadmap files come and go in. An outage is a {@link BucketUnavailable};
 * everything else is a value.
 */
public interface RoadmapBucket {
  /** Reads exactly the content that was uploaded. */
  Content read(Upload upload, int mostBytes);

  /**
   * Writes an object of JSON, unless the key is taken, with one conditional write.
   *
   * @param upload kept with the object, so that a repeat finds its own
   * @return false when the key is taken by another upload's object
   */
  boolean write(String key, byte[] content, Upload upload);

  /**
   * Copies exactly the content that was uploaded, unless the key is taken, and verifies the copy.
   *
   * @return what became of it; a repeat finds its own copy
   */
  Copy copy(Upload upload, String key);

  /** Deletes what was uploaded, and nothing that was uploaded after it. */
  void delete(Upload upload);

  /** What was read. */
  sealed interface Content {
    /** The bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed from the store to the parser, never compared
    record Bytes(byte[] bytes) implements Content {}

    /** It has more bytes than were asked for. */
    record TooLarge(long bytes) implements Content {}

    /** It is not there any more: filed before, deleted, or overwritten. */
    record Gone() implements Content {}
  }

  /** What became of a copy. */
  enum Copy {
    /** It is there, now or by an earlier attempt. */
    COPIED,
    /** Something else has the key. */
    TAKEN,
    /** There is nothing to be copied any more. */
    GONE
  }

  /** The bucket did not answer, or not as it should: trying later makes sense. */
  final class BucketUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BucketUnavailable(String message, Throwable cause) {
      super(message, cause);
    }

    public BucketUnavailable(String message) {
      super(message);
    }
  }
}
