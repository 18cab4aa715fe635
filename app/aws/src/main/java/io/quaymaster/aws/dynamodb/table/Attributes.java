package io.quaymaster.aws.dynamodb.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values as DynamoDB holds them. */
public final class Attributes {
  /** What a text for people is cut at, in characters. */
  public static final int MAX_TEXT = 4096;

  private static final int NANO_DIGITS = 9;

  private Attributes() {}

  /** A text as it is. */
  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /** A text for people, cut when it is too long. */
  public static AttributeValue remark(String value) {
    return text(value.length() <= MAX_TEXT ? value : value.substring(0, MAX_TEXT - 1) + "…");
  }

  /** A whole number. */
  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** Seconds since the epoch, to the nanosecond: keeps its order, unlike ISO text. */
  public static AttributeValue instant(Instant value) {
    BigDecimal seconds =
        BigDecimal.valueOf(value.getEpochSecond())
            .add(BigDecimal.valueOf(value.getNano(), NANO_DIGITS));
    return AttributeValue.fromN(seconds.toPlainString());
  }

  /** A map of texts. */
  public static AttributeValue texts(Map<String, String> values) {
    Map<String, AttributeValue> all = new HashMap<>();
    values.forEach((name, value) -> all.put(name, text(value)));
    return AttributeValue.fromM(all);
  }
}
