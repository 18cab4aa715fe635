package io.quaymaster.roadmap.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes JSON for people to read: indented, UTF-8, a line break at the end. */
public final class JsonOut {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonOut() {}

  /**
   * Writes a tree of maps, lists, strings, numbers and booleans.
   *
   * @throws IllegalArgumentException when there is anything else in it
   */
  public static byte[] write(Object tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.useDefaultPrettyPrinter();
      value(out, tree);
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As {@link #write}, as text. */
  public static String text(Object tree) {
    return new String(write(tree), UTF_8);
  }

  private static void value(JsonGenerator out, Object value) throws IOException {
    switch (value) {
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.writeFieldName(String.valueOf(entry.getKey()));
          value(out, entry.getValue());
        }
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        for (Object item : list) {
          value(out, item);
        }
        out.writeEndArray();
      }
      case Boolean flag -> out.writeBoolean(flag);
      case Long number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case String text -> out.writeString(text);
      default ->
          throw new IllegalArgumentException("can't be written as JSON: " + value.getClass());
    }
  }
}
