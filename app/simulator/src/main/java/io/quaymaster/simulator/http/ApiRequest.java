package io.quaymaster.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as GitHub's API sees it. Compares by identity of the body array, so use it as a value
 * to read, not as a key.
 *
 * @param method upper-case HTTP method
 * @param path the raw (percent-encoded) path, without {@code /api/v3} and without the query
 * @param query decoded parameters in the order sent, each with all its values
 * @param headers by lower-case name; several lines of one header are joined by ", "
 * @param body the bytes sent, empty when there was no body; never changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as received; copying 25 MB bodies helps nobody
public record ApiRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body) {

  public ApiRequest {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must start with '/': " + path);
    }
    method = method.toUpperCase(Locale.ROOT);
    Map<String, List<String>> queryCopy = new LinkedHashMap<>();
    query.forEach((name, values) -> queryCopy.put(name, List.copyOf(values)));
    query = Collections.unmodifiableMap(queryCopy);
    Map<String, String> headerCopy = new LinkedHashMap<>();
    headers.forEach((name, value) -> headerCopy.put(name.toLowerCase(Locale.ROOT), value));
    headers = Collections.unmodifiableMap(headerCopy);
  }

  /** The value of a header, whatever its case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The first value of a query parameter. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(v -> !v.isEmpty()).map(List::getFirst);
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Method and path only: the body and the headers may carry secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
