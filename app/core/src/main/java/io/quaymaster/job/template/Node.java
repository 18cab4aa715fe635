package io.quaymaster.job.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of a template, as JSON has them. */
sealed interface Node {
  /** Keys with values, in the order of the text; none twice. */
  record Keys(Map<String, Node> values) implements Node {
    public Keys {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Optional<Node> get(String key) {
      return Optional.ofNullable(values.get(key));
    }
  }

  /** A list. */
  record Items(List<Node> values) implements Node {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A text. */
  record Text(String value) implements Node {}

  /**
   * A number, true, false or null.
   *
   * @param json as JSON writes it
   */
  record Plain(String json) implements Node {
    private static final Pattern FORM =
        Pattern.compile(
            "true|false|null|-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,17})?(?:[eE][+-]?[0-9]{1,3})?");

    static boolean isOne(String text) {
      return FORM.matcher(text).matches();
    }
  }
}
