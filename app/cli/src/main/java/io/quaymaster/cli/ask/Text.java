package io.quaymaster.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** What is printed for people. */
public final class Text {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private Text() {}

  /** Text from outside without what a terminal would obey. */
  public static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
  }

  /** The field as one line; empty when it is not there. */
  public static String line(JsonNode node, String field) {
    return printable(node.path(field).asText("")).replaceAll("\\s+", " ").strip();
  }

  /** The field as a time; the text itself when it is none. */
  public static String time(JsonNode node, String field) {
    String text = node.path(field).asText("");
    try {
      return TIME.format(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return printable(text);
    }
  }

  /** Columns under their headings, two blanks apart; the last column is not cut. */
  public static String table(List<String> headings, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(headings);
    all.addAll(rows);
    int[] widths = new int[headings.size()];
    all.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).repeat(" ", widths[i] - row.get(i).length() + 2);
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }
}
