package io.quaymaster.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of GitHub's API.
 *
 * @param status HTTP status
 * @param headers in the order to send, names as to be sent
 * @param body null when there is none (204, 304)
 */
public record ApiAnswer(int status, Map<String, String> headers, @Nullable JsonNode body) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DOCUMENTATION = "https://docs.github.com/rest";

  public ApiAnswer {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("HTTP status must be 100 to 599, was " + status);
    }
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** An answer with a JSON body. */
  public static ApiAnswer json(int status, JsonNode body) {
    return new ApiAnswer(status, Map.of(), body);
  }

  /** An answer without a body (204). */
  public static ApiAnswer noContent() {
    return new ApiAnswer(204, Map.of(), null);
  }

  /** GitHub's plain error: {@code message}, {@code documentation_url}, {@code status}. */
  public static ApiAnswer error(int status, String message, String documentationUrl) {
    ObjectNode body = JSON.objectNode();
    body.put("message", message);
    body.put("documentation_url", documentationUrl);
    body.put("status", Integer.toString(status));
    return json(status, body);
  }

  /** A 404 as GitHub gives for what is absent and for what the caller may not see. */
  public static ApiAnswer notFound() {
    return error(404, "Not Found", DOCUMENTATION);
  }

  /**
   * GitHub's 422 for one field ("Troubleshooting the REST API", "Validation Failed").
   *
   * @param resource such as {@code Release}
   * @param field such as {@code tag_name}
   * @param code missing, missing_field, invalid, already_exists or unprocessable
   */
  public static ApiAnswer validation(String resource, String field, String code) {
    ObjectNode body = JSON.objectNode();
    body.put("message", "Validation Failed");
    body.putArray("errors")
        .addObject()
        .put("resource", resource)
        .put("code", code)
        .put("field", field);
    body.put("documentation_url", DOCUMENTATION);
    body.put("status", "422");
    return json(422, body);
  }

  /** The same answer with one more header; replaces an earlier one of that name. */
  public ApiAnswer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiAnswer(status, more, body);
  }
}
