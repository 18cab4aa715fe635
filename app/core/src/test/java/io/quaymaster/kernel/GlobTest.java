package io.quaymaster.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

class GlobTest {
  private static final RepositoryRef BILLING = RepositoryRef.parse("acme/Billing-api");

  @Example
  void aPatternWithoutSlashIsForTheName() {
    assertTrue(new Glob("billing-*").matches(BILLING));
    assertTrue(new Glob("*").matches(BILLING));
    assertFalse(new Glob("acme*").matches(BILLING));
  }

  @Example
  void aPatternWithSlashIsForTheFullName() {
    assertTrue(new Glob("ACME/*-???").matches(BILLING));
    assertFalse(new Glob("acme/*-????").matches(BILLING));
    assertFalse(new Glob("/billing-api").matches(BILLING));
  }

  @Example
  void signsOfRegularExpressionsAreOrdinary() {
    assertTrue(new Glob("a.b+[c]").matches("a.b+[c]"));
    assertFalse(new Glob("a.b").matches("axb"));
  }

  @Example
  void whatIsNoPatternIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Glob(" "));
    assertThrows(IllegalArgumentException.class, () -> new Glob("x".repeat(201)));
    assertEquals("a*", new Glob("a*").toString());
  }

  @Property(tries = 3000)
  void matchesAsTheRegularExpressionOfTheSameMeaningDoes(
      @ForAll @Chars({'a', 'B', 'b', '*', '?', '.'}) @NotBlank @StringLength(min = 1, max = 8)
          String pattern,
      @ForAll @Chars({'a', 'b', 'A', '.'}) @StringLength(max = 8) String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    boolean expected =
        Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE).matcher(text).matches();

    assertEquals(expected, new Glob(pattern).matches(text));
  }

  @Example
  void theWorstPatternEnds() {
    Glob worst = new Glob("*a".repeat(99) + "b");

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertFalse(worst.matches("a".repeat(5000))));
  }
}
