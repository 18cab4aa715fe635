package io.quaymaster.config.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a configuration file, with its place. */
public sealed interface Value {
  /** Where it begins. */
  Place place();

  /** What it is, for a person: "the number 3". */
  String described();

  /** As YAML in one line. */
  String flow();

  /**
   * Keys with values, in the file's order. A key that stands twice is here twice.
   *
   * @param place of its first key
   */
  record Mapping(Place place, List<Entry> entries) implements Value {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of the first entry with that key. */
    public Optional<Value> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().equals(key))
          .map(Entry::value)
          .findFirst();
    }

    @Override
    public String described() {
      return "keys with values";
    }

    @Override
    public String flow() {
      return entries.stream()
          .map(entry -> entry.key() + ": " + entry.value().flow())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /**
   * One line of a mapping.
   *
   * @param place of the key
   */
  record Entry(String key, Place place, Value value) {}

  /** A list. */
  record Sequence(Place place, List<Value> items) implements Value {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }

    @Override
    public String flow() {
      return items.stream().map(Value::flow).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /**
   * A single value.
   *
   * @param text as written, without quotes
   */
  record Scalar(Place place, Kind kind, String text) implements Value {
    private static final int SHOWN = 60;

    @Override
    public String described() {
      return switch (kind) {
        case TEXT -> "the text '" + shortened() + "'";
        case FLAG -> shortened();
        case NUMBER -> "the number " + shortened();
        case NOTHING -> "nothing";
      };
    }

    @Override
    public String flow() {
      return switch (kind) {
        case TEXT -> Flow.text(text);
        case NOTHING -> "null";
        case FLAG, NUMBER -> text;
      };
    }

    private String shortened() {
      return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
  }

  /** What a single value is by the rules of YAML 1.2's core schema. */
  enum Kind {
    TEXT,
    FLAG,
    NUMBER,
    NOTHING
  }
}
