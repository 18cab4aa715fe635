package io.quaymaster.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The command line as a person has it. */
final class Shell {
  private Shell() {}

  /** What a command printed, and how it ended. */
  record Result(int exitCode, String out, String err) {}

  static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    assertFalse(err.toString().contains("\tat "), err.toString());
    return new Result(exitCode, out.toString(), err.toString());
  }

  /** Runs a command against a server. */
  static Result ask(String url, String... args) {
    return run(Stream.concat(Stream.of(args), Stream.of("--url", url)).toArray(String[]::new));
  }

  static void assertSays(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> part + " is missing in: " + text);
    }
  }

  /** Path of a file beside the tests. */
  static String file(String name) throws Exception {
    URI file = Objects.requireNonNull(Shell.class.getResource(name)).toURI();
    return Path.of(file).toString();
  }
}
