package io.quaymaster.roadmap.route;

import io.quaymaster.roadmap.route.RoutingStore.Stored;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a routing file as text. */
public final class RoutingText {
  /** More than a thousand routes take. */
  public static final int MOST_BYTES = 64 * 1024;

  private RoutingText() {}

  /**
   * Takes the bytes, or says why they can't be taken.
   *
   * @param bytes the file, or more than {@link #MOST_BYTES} of it
   */
  public static Stored of(byte[] bytes, String eTag) {
    if (bytes.length > MOST_BYTES) {
      return new Stored.Unusable(
          "%s has more than %,d bytes".formatted(RoutingStore.PATH, MOST_BYTES));
    }
    try {
      return new Stored.Text(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), eTag);
    } catch (CharacterCodingException _) {
      return new Stored.Unusable(RoutingStore.PATH + " is not UTF-8: save it as UTF-8");
    }
  }
}
