package io.quaymaster.web.html;

import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names with their values. */
public final class Facts {
  private final List<Html> entries = new ArrayList<>();

  /** Adds one; they appear in the order in which they were added. */
  public Facts add(String name, Html value) {
    entries.add(tag("div", tag("dt", name), tag("dd", value)));
    return this;
  }

  /** What a step produced or a run was asked, by name. */
  public static Html of(Map<String, String> values) {
    Facts facts = new Facts();
    new TreeMap<>(values).forEach((name, value) -> facts.add(name, value(value)));
    return facts.html();
  }

  /** The list. */
  public Html html() {
    return tag("dl", entries);
  }

  private static Html value(String value) {
    if (value.matches("https?://\\S+")) {
      return Html.link(value, value);
    }
    return value.contains("\n") ? tag("pre", value) : text(value);
  }
}
