package io.quaymaster.cli.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address with parameters, and what a list prints. */
public final class Query {
  private final StringBuilder address;
  private char separator = '?';

  public Query(String path) {
    address = new StringBuilder(path);
  }

  /** Adds a parameter unless the value is null. */
  public Query add(String name, @Nullable Object value) {
    if (value != null) {
      address.append(separator).append(name).append('=');
      address.append(URLEncoder.encode(value.toString(), UTF_8));
      separator = '&';
    }
    return this;
  }

  @Override
  public String toString() {
    return address.toString();
  }

  /** Text as part of a path, slashes kept. */
  public static String path(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  /** A table, and how to go on when there is more. */
  public static String listed(List<String> headings, List<List<String>> rows, JsonNode answer) {
    String table = rows.isEmpty() ? ServerCommand.lines("none") : Text.table(headings, rows);
    return answer.hasNonNull("next")
        ? table + ServerCommand.lines("", "more: --before " + Text.line(answer, "next"))
        : table;
  }
}
