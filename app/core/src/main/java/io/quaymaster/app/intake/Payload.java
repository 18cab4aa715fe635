package io.quaymaster.app.intake;

/** The bytes of a delivery: in the message itself, or in the payload store (claim check). */
public sealed interface Payload {
  /**
   * Small enough to ride along.
   *
   * @param gzip the payload, compressed; at most 200 KB
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way; compared by nobody
  record Inline(byte[] gzip) implements Payload {}

  /**
   * Kept in the payload store.
   *
   * @param key the object's key
   */
  record Stored(String key) implements Payload {}
}
