package io.quaymaster.aws.function.message;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.function.Function;

/**
 * How a value stands in JSON, as an object.
 *
 * @param writer gives the members
 * @param reader makes the value of them
 */
record Format<T>(Function<T, Written> writer, Function<Members, T> reader) {
  /** One of several variants; the member {@code is} says which. */
  static <T> Format<T> variants(
      Function<T, Written> writer, Map<String, Function<Members, T>> readers) {
    return new Format<>(
        writer, members -> members.value("is", is -> variant(readers, is)).apply(members));
  }

  private static <T> Function<Members, T> variant(
      Map<String, Function<Members, T>> readers, String is) {
    Function<Members, T> reader = readers.get(is);
    if (reader == null) {
      throw new IllegalArgumentException("'" + is + "' is not known");
    }
    return reader;
  }

  Map<String, Object> write(T value) {
    return writer.apply(value).object();
  }

  /**
   * Reads it.
   *
   * @param at where it stands, for people
   * @throws UnreadableMessage when it is no such value
   */
  T read(String at, JsonNode node, Members.Strictness strictness) {
    Members members = new Members(at, node, strictness);
    T value;
    try {
      value = reader.apply(members);
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessage(at + ": " + e.getMessage(), e);
    }
    members.end();
    return value;
  }
}
