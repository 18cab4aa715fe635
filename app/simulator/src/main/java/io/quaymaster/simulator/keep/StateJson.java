package io.quaymaster.simulator.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Records as JSON and back. Every field has to be there, and nothing else. */
final class StateJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(TextForms.module())
          .build();

  private StateJson() {}

  static byte[] write(Record value) throws IOException {
    return JSON.writeValueAsBytes(value);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param file where it comes from
   * @throws UnreadableStateException when it is anything else
   */
  static <T extends Record> T read(Path file, byte[] content, Class<T> type) {
    T value;
    try {
      value = JSON.readValue(content, type);
    } catch (JsonProcessingException e) {
      throw new UnreadableStateException(file, problem(e));
    } catch (IOException e) {
      throw new UnreadableStateException(file, "it can't be parsed");
    }
    if (value == null) {
      throw new UnreadableStateException(file, "there is nothing in it");
    }
    return value;
  }

  /** Jackson's own sentences quote values, and there are tokens among them. */
  private static String problem(JsonProcessingException e) {
    String place =
        e.getLocation() == null
            ? ""
            : "line %d, column %d: "
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    if (!(e instanceof JsonMappingException mapping)) {
      return place + "that is no JSON";
    }
    String path =
        mapping.getPath().stream()
            .map(one -> one.getFieldName() == null ? "" + one.getIndex() : one.getFieldName())
            .collect(Collectors.joining("."));
    return place
        + "a field is missing, unknown or of another form"
        + (path.isEmpty() ? "" : ", at " + path);
  }
}
