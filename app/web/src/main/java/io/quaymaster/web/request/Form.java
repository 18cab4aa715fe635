package io.quaymaster.web.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.quaymaster.web.problem.Rejection;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/**
 * A form that a browser has posted.
 *
 * @param fields by name; of several with one name the last
 */
public record Form(Map<String, String> fields) {
  private static final int MAX_BYTES = 64 * 1024;

  public Form {
    fields = Map.copyOf(fields);
  }

  /**
   * Reads the body; to be called on a thread that may block.
   *
   * @throws Rejection 400 when it is no form
   */
  public static Form read(HttpRequest<?> request) {
    String text = new String(RequestBody.read(request, MAX_BYTES), UTF_8);
    Map<String, String> fields = new HashMap<>();
    try {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          fields.put(
              URLDecoder.decode(pair.substring(0, equals), UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
      }
    } catch (IllegalArgumentException e) {
      throw Rejection.invalid("body", "the body is no form", "fields as a browser encodes them");
    }
    return new Form(fields);
  }

  /** The field's text without blanks around it; empty when it is not there. */
  public String get(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
