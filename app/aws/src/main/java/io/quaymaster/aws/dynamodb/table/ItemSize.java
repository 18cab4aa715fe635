package io.quaymaster.aws.dynamodb.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Sizes as DynamoDB counts them, rounded up. Source: "DynamoDB item sizes and formats" in its
 * developer guide; an item has at most 400 KB.
 */
public final class ItemSize {
  /** Ours, in bytes: what is left covers the writer and the rounding. */
  public static final int MAX = 390 * 1024;

  private static final int NUMBER = 21;
  private static final int CONTAINER = 3;

  private ItemSize() {}

  /** Bytes of an item or a map. */
  public static int of(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(e -> bytes(e.getKey()) + 1 + of(e.getValue()))
        .sum();
  }

  /** Bytes of one value. */
  public static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> NUMBER;
      case M -> CONTAINER + of(value.m());
      case L -> CONTAINER + value.l().stream().mapToInt(v -> 1 + of(v)).sum();
      case BOOL -> 1;
      case B, SS, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no item here has attributes of type " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
