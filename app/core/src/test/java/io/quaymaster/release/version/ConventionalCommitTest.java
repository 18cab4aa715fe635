package io.quaymaster.release.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConventionalCommitTest {
  private static ConventionalCommit parse(String message) {
    return ConventionalCommit.parse(message).orElseThrow();
  }

  @Test
  void typeScopeAndDescriptionAreRead() {
    assertEquals(
        new ConventionalCommit("feat", Optional.of("invoices"), false, "pay by card"),
        parse("feat(invoices): pay by card\n\nMore."));
  }

  @Test
  void typesAreReadWithoutRegardToCase() {
    assertEquals("feat", parse("FEAT: pay by card").type());
  }

  @Test
  void anExclamationMarkBreaks() {
    assertTrue(parse("feat!: pay by card").breaking());
    assertTrue(parse("fix(api)!: no more XML").breaking());
    assertFalse(parse("fix(api): no more XML!").breaking());
  }

  @Test
  void aFooterBreaks() {
    assertTrue(parse("fix: a\n\nBREAKING CHANGE: the port").breaking());
    assertTrue(parse("fix: a\n\nbody\n\nReviewed-by: Z\nBREAKING-CHANGE: the port").breaking());
    assertTrue(parse("fix: a\r\n\r\nBREAKING CHANGE: the port").breaking());
    assertTrue(parse("fix: a\n\nBREAKING CHANGE #12").breaking());
  }

  @Test
  void proseAboutBreakingChangesDoesNotBreak() {
    assertFalse(parse("fix: a\n\nThis is no BREAKING CHANGE: really").breaking());
    assertFalse(parse("fix: a\n\nbreaking change: in lower case").breaking());
    assertFalse(parse("fix: BREAKING CHANGE: in the subject").breaking());
    assertFalse(parse("fix: a\n\nBREAKING CHANGE:").breaking());
  }

  @Test
  void otherMessagesAreNone() {
    for (String message :
        List.of(
            "",
            "Merge pull request #1",
            "feat pay",
            "feat:pay",
            "feat: ",
            ": pay",
            "feat(): pay",
            "feat(a: pay",
            "two words: pay",
            "\n\n")) {
      assertEquals(Optional.empty(), ConventionalCommit.parse(message), "'" + message + "'");
    }
  }

  @Test
  void blankLinesAheadOfTheSubjectDoNotCount() {
    assertEquals("feat", parse("\n\n  feat: pay").type());
  }

  @Property
  void noMessageBreaksTheParser(@ForAll String message) {
    ConventionalCommit.parse(message)
        .ifPresent(commit -> assertFalse(commit.description().isBlank()));
    assertTrue(Trailers.of(message).get("no-such-key").isEmpty());
  }
}
