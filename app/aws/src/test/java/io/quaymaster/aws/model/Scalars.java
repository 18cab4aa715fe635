package io.quaymaster.aws.model;

/** Text of a form, a header, a path or XML as the value that a shape says. */
final class Scalars {
  private Scalars() {}

  static Object read(Shape shape, String text, String at) {
    return switch (shape.type()) {
      case "boolean" -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw new Violation(at + " is '" + text + "', not true or false");
        }
        yield Boolean.valueOf(text);
      }
      case "integer", "long" -> number(text, at);
      case "float", "double" -> Double.valueOf(text);
      default -> text;
    };
  }

  private static Long number(String text, String at) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new Violation(at + " is '" + text + "', not a number");
    }
  }
}
