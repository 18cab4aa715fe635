package io.quaymaster.web.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A piece of HTML. Whatever text it is given appears as that text: nothing in it is markup. */
public sealed interface Html {
  /** Text between tags. */
  record Text(String value) implements Html {}

  /** An element with its attributes and what is inside. */
  record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SAFE_LINK = Pattern.compile("(https?://|/(?!/)|#).*");

    public Element {
      attributes = Map.copyOf(attributes);
      children = List.copyOf(children);
      if (!NAME.matcher(name).matches()
          || !attributes.keySet().stream().allMatch(n -> NAME.matcher(n).matches())) {
        throw new IllegalArgumentException("not a name of HTML: " + name + attributes.keySet());
      }
      String href = attributes.getOrDefault("href", "/");
      if (!SAFE_LINK.matcher(href).matches()) {
        throw new IllegalArgumentException("not a link that may be shown: " + href);
      }
    }

    /** The same element with one more attribute. */
    public Element with(String attribute, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, children);
    }
  }

  /** Elements that end with their tag. */
  Set<String> VOID = Set.of("meta", "link", "input", "br", "hr");

  /** An element around others. */
  static Element tag(String name, List<? extends Html> children) {
    return new Element(name, Map.of(), List.copyOf(children));
  }

  /** An element around others. */
  static Element tag(String name, Html... children) {
    return tag(name, List.of(children));
  }

  /** An element around text. */
  static Element tag(String name, String text) {
    return tag(name, List.of(new Text(text)));
  }

  static Html text(String value) {
    return new Text(value);
  }

  /**
   * A link.
   *
   * @param href a path of this server or an address with http or https
   * @throws IllegalArgumentException for any other scheme
   */
  static Element link(String href, String text) {
    return tag("a", text).with("href", href);
  }

  /** The markup, attributes in alphabetical order. */
  default String render() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    switch (this) {
      case Text(var value) -> escape(value, out);
      case Element(var name, var attributes, var children) -> {
        out.append('<').append(name);
        attributes.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(
                attribute -> {
                  out.append(' ').append(attribute.getKey()).append("=\"");
                  escape(attribute.getValue(), out);
                  out.append('"');
                });
        out.append('>');
        children.forEach(child -> child.write(out));
        if (!VOID.contains(name)) {
          out.append("</").append(name).append('>');
        }
      }
    }
  }

  private static void escape(String text, StringBuilder out) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
  }

  /** Characters that HTML allows; overrides of the writing direction could disguise text. */
  private static boolean isAllowed(int c) {
    return (c >= 0x20 || c == '\n' || c == '\t')
        && (c < 0x7F || c > 0x9F)
        && (c < 0xD800 || c > 0xDFFF)
        && (c < 0x202A || c > 0x202E)
        && (c < 0x2066 || c > 0x2069);
  }
}
