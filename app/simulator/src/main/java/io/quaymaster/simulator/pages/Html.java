package io.quaymaster.simulator.pages;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A piece of HTML. Text gets in only by {@link #text} or as an attribute, and both escape it.
 *
 * @param markup well-formed HTML
 */
record Html(String markup) {
  /** Text from anywhere, escaped. */
  static Html text(Object text) {
    return new Html(escaped(text.toString()));
  }

  /** Nothing. */
  static Html none() {
    return new Html("");
  }

  /** An element with children. */
  static Html tag(String name, Html... children) {
    return new Element(name, "").with(children);
  }

  /** An element with a text. */
  static Html tag(String name, String text) {
    return tag(name, text(text));
  }

  /** Starts an element with attributes. */
  static Element open(String name) {
    return new Element(name, "");
  }

  /** A link with a text. */
  static Html link(String path, String text) {
    return open("a").attribute("href", path).with(text(text));
  }

  /** Pieces one after the other. */
  static Html all(Html... pieces) {
    return all(List.of(pieces), Function.identity());
  }

  /** A piece for each thing. */
  static <T> Html all(Collection<T> things, Function<T, Html> piece) {
    StringBuilder markup = new StringBuilder();
    things.forEach(thing -> markup.append(piece.apply(thing).markup()));
    return new Html(markup.toString());
  }

  /** A table with a caption, a heading per column, and rows. */
  static Html table(String caption, List<String> columns, List<Html> rows) {
    if (rows.isEmpty()) {
      return open("p").attribute("class", "quiet").with(text(caption + ": none."));
    }
    Html heads = all(columns, column -> open("th").attribute("scope", "col").with(text(column)));
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", heads)),
        tag("tbody", all(rows, Function.identity())));
  }

  /** A row of a table. */
  static Html row(Html... cells) {
    return tag("tr", all(List.of(cells), cell -> tag("td", cell)));
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }

  /**
   * An element being written.
   *
   * @param name of the element
   * @param attributes written so far
   */
  record Element(String name, String attributes) {
    /** Adds an attribute. */
    Element attribute(String key, Object value) {
      return new Element(name, attributes + " " + key + "=\"" + escaped(value.toString()) + "\"");
    }

    /** Ends it with children. */
    Html with(Html... children) {
      return new Html("<" + name + attributes + ">" + all(children).markup() + "</" + name + ">");
    }

    /** Ends an element that has no content, such as {@code input}. */
    Html alone() {
      return new Html("<" + name + attributes + ">");
    }
  }
}
