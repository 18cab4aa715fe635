package io.quaymaster.roadmap.json;

import java.util.List;
import java.util.Optional;

/** A value of JSON. */
public sealed interface JsonValue {
  /** What kind of value it is, for a message: {@code a text}. */
  String kind();

  /** A string. */
  record Text(String text) implements JsonValue {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number, as it was written. */
  record Numeral(String text) implements JsonValue {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record Flag(boolean value) implements JsonValue {
    @Override
    public String kind() {
      return Boolean.toString(value);
    }
  }

  /** Null. */
  record Nothing() implements JsonValue {
    @Override
    public String kind() {
      return "null";
    }
  }

  /** An array. */
  record Items(List<JsonValue> items) implements JsonValue {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /** An object, its members in order; of members with one name the first counts. */
  record Members(List<Member> members) implements JsonValue {
    public Members {
      members = List.copyOf(members);
    }

    /** The value of a member. */
    public Optional<JsonValue> get(String name) {
      return members.stream()
          .filter(member -> member.name().equals(name))
          .map(Member::value)
          .findFirst();
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /** A member of an object. */
  record Member(String name, JsonValue value) {}
}
