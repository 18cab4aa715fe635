package io.quaymaster.aws.dynamodb.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as read. An attribute that is missing or of another type is a bug, and named. */
public record Item(Map<String, AttributeValue> values) {
  private static final int NANO_DIGITS = 9;

  /** A text that must be there. */
  public String text(String name) {
    return need(name, optionalText(name));
  }

  /** A text, or empty. */
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(values.get(name)).map(AttributeValue::s);
  }

  /** A whole number of 32 bits that must be there. */
  public int integer(String name) {
    return Math.toIntExact(number(name));
  }

  /** A whole number of 64 bits that must be there. */
  public long number(String name) {
    return need(name, optionalNumber(name));
  }

  /** A whole number of 64 bits, or empty. */
  public Optional<Long> optionalNumber(String name) {
    return Optional.ofNullable(values.get(name)).map(AttributeValue::n).map(Long::valueOf);
  }

  /** A truth value that must be there. */
  public boolean flag(String name) {
    return need(name, Optional.ofNullable(values.get(name)).map(AttributeValue::bool));
  }

  /** An instant that must be there. */
  public Instant instant(String name) {
    return need(name, optionalInstant(name));
  }

  /** An instant, or empty. */
  public Optional<Instant> optionalInstant(String name) {
    return Optional.ofNullable(values.get(name)).map(AttributeValue::n).map(Item::instantOf);
  }

  /** A map of texts that must be there. */
  public Map<String, String> texts(String name) {
    AttributeValue map = need(name, Optional.ofNullable(values.get(name)));
    return map.m().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().s()));
  }

  /** A list of maps that must be there. */
  public List<Item> items(String name) {
    AttributeValue list = need(name, Optional.ofNullable(values.get(name)));
    return list.l().stream().map(AttributeValue::m).map(Item::new).toList();
  }

  /** Its primary key. */
  public ItemKey key() {
    return new ItemKey(text("pk"), text("sk"));
  }

  private static Instant instantOf(String seconds) {
    BigDecimal exact = new BigDecimal(seconds);
    BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
    long nanos = exact.subtract(whole).movePointRight(NANO_DIGITS).longValueExact();
    return Instant.ofEpochSecond(whole.longValueExact(), nanos);
  }

  private <T> T need(String name, Optional<T> value) {
    return value.orElseThrow(
        () ->
            new IllegalStateException(
                "item %s %s has no attribute %s of the expected type"
                    .formatted(
                        optionalText("pk").orElse("?"), optionalText("sk").orElse("?"), name)));
  }
}
