package io.quaymaster.aws.function.message;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object that is written. An empty value leaves its member out. */
final class Written {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** One of several variants, before its members. */
  static Written is(String variant) {
    return new Written().text("is", variant);
  }

  /** The object. */
  Map<String, Object> object() {
    return members;
  }

  /** A value that is its {@code toString()}. */
  Written text(String name, Object value) {
    members.put(name, value.toString());
    return this;
  }

  Written optionalText(String name, Optional<?> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  Written number(String name, long value) {
    members.put(name, value);
    return this;
  }

  Written flag(String name, boolean value) {
    members.put(name, value);
    return this;
  }

  Written texts(String name, Collection<?> values) {
    members.put(name, values.stream().map(Object::toString).toList());
    return this;
  }

  <T> Written part(String name, Format<T> format, T value) {
    members.put(name, format.write(value));
    return this;
  }

  <T> Written optionalPart(String name, Format<T> format, Optional<T> value) {
    value.ifPresent(present -> part(name, format, present));
    return this;
  }

  <T> Written parts(String name, Format<T> format, List<T> values) {
    members.put(name, values.stream().map(format::write).toList());
    return this;
  }
}
