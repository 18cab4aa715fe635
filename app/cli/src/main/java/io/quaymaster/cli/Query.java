package io.quaymaster.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address with parameters, and what a list prints. */
final class Query {
  private final StringBuilder address;
  private char separator = '?';

  Query(String path) {
    address = new StringBuilder(path);
  }

  Query add(String name, @Nullable Object value) {
    if (value != null) {
      address.append(separator).append(name).append('=');
      address.append(URLEncoder.encode(value.toString(), UTF_8));
      separator = '&';
    }
    return this;
  }

  /** The address of a part of a list. */
  String list(@Nullable String before, int limit) {
    return add("before", before).add("limit", limit).address.toString();
  }

  /** Text as part of a path, slashes kept. */
  static String path(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  /** A table, and how to go on when there is more. */
  static String listed(List<String> headings, List<List<String>> rows, JsonNode answer) {
    if (rows.isEmpty()) {
      return ServerCommand.lines("none");
    }
    String table = Text.table(headings, rows);
    return answer.hasNonNull("next")
        ? table + ServerCommand.lines("", "more: --before " + Text.line(answer, "next"))
        : table;
  }
}
