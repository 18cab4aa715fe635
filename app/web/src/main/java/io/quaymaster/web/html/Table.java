package io.quaymaster.web.html;

import static io.quaymaster.web.html.Html.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * A table. On a narrow screen each row becomes a card, its cells named by their columns.
 *
 * @param caption says what the table shows
 * @param columns headings, the first column names the row
 * @param rows cells of each row, as many as columns
 * @param nothing what stands there when there are no rows
 */
public record Table(String caption, List<String> columns, List<List<Html>> rows, String nothing) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The table, or what stands there instead. */
  public Html html() {
    if (rows.isEmpty()) {
      return tag("p", nothing).with("class", "nothing");
    }
    List<Html> headings =
        columns.stream().<Html>map(c -> tag("th", c).with("scope", "col")).toList();
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", headings)),
        tag("tbody", rows.stream().map(this::row).toList()));
  }

  private Html row(List<Html> cells) {
    List<Html> row = new ArrayList<>();
    row.add(tag("th", cells.getFirst()).with("scope", "row"));
    for (int i = 1; i < cells.size(); i++) {
      row.add(tag("td", cells.get(i)).with("data-column", columns.get(i)));
    }
    return tag("tr", row);
  }
}
