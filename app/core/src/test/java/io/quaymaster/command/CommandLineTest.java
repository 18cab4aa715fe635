package io.quaymaster.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommandLineTest {
  private static final Set<String> VERBS = Set.of("release", "quaymaster");
  private static final Path COMMENTS = Path.of("src/test/resources/command");

  /** Each file is a comment; its first line says what is found, behind it stands the comment. */
  @TestFactory
  Stream<DynamicTest> commandIsFoundWhereAPersonMeansOne() throws IOException {
    try (Stream<Path> files = Files.list(COMMENTS)) {
      return files.sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf('\n');
    assertEquals(
        text.substring(0, end),
        CommandLine.find(text.substring(end + 1), VERBS).map(CommandLine::toString).orElse("none"));
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    assertEquals(
        Optional.of(new CommandLine("release", List.of("plan"))),
        CommandLine.find("Hello\r\n/release plan\r\n", VERBS));
  }

  @Test
  void tooManyOrTooLongWordsAreAFault() {
    assertEquals(Optional.empty(), find("/release" + " a".repeat(20)).fault());
    assertEquals(
        Optional.of("A command has at most 20 words behind it."),
        find("/release" + " a".repeat(21)).fault());
    assertEquals(
        Optional.of("A word of a command has at most 200 characters."),
        find("/release " + "a".repeat(201)).fault());
  }

  @Property
  void noCommentBreaksTheGrammar(@ForAll @StringLength(max = 200) String comment) {
    Assertions.assertNotNull(CommandLine.find(comment, VERBS));
  }

  private static CommandLine find(String comment) {
    return CommandLine.find(comment, VERBS).orElseThrow();
  }
}
