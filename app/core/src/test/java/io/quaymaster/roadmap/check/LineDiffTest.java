package io.quaymaster.roadmap.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  @Test
  void onlyTheLinesThatDifferAreShownInTheirOrder() {
    assertEquals(
        List.of("- two", "+ TWO", "+ four"),
        LineDiff.of("one\ntwo\nthree", "one\nTWO\nthree\nfour"));
  }

  @Test
  void kindOfLineBreakMakesNoDifference() {
    assertEquals(List.of(), LineDiff.of("one\r\ntwo\r\n", "one\ntwo"));
  }

  @Test
  void textTooLongToCompareIsCounted() {
    assertEquals(List.of("- 2001 lines", "+ 1 lines"), LineDiff.of("line\n".repeat(2001), "line"));
    assertEquals(List.of("- line"), LineDiff.of("line\n".repeat(2000), "line\n".repeat(1999)));
  }

  @Property(tries = 500)
  void applyingTheDiffGivesTheNewTextsLines(
      @ForAll("texts") List<String> old, @ForAll("texts") List<String> now) {
    List<String> diff = diff(old, now);

    assertTrue(leads(old, diff, now), () -> old + " by " + diff + " is not " + now);
  }

  @Property(tries = 500)
  void noDiffIsShorter(@ForAll("texts") List<String> old, @ForAll("texts") List<String> now) {
    assertEquals(old.size() + now.size() - 2 * common(old, now), diff(old, now).size());
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("a", "b", "", "- a", "+ a").list().ofMaxSize(6);
  }

  private static List<String> diff(List<String> old, List<String> now) {
    return LineDiff.of(text(old), text(now));
  }

  private static String text(List<String> lines) {
    return String.join("", lines.stream().map(line -> line + "\n").toList());
  }

  /** Whether the old lines, each kept or changed as the diff says in its order, are the new. */
  private static boolean leads(List<String> old, List<String> diff, List<String> now) {
    if (old.isEmpty() && diff.isEmpty()) {
      return now.isEmpty();
    }
    boolean kept =
        !old.isEmpty()
            && !now.isEmpty()
            && old.getFirst().equals(now.getFirst())
            && leads(rest(old), diff, rest(now));
    boolean taken =
        !old.isEmpty()
            && !diff.isEmpty()
            && diff.getFirst().equals("- " + old.getFirst())
            && leads(rest(old), rest(diff), now);
    boolean added =
        !now.isEmpty()
            && !diff.isEmpty()
            && diff.getFirst().equals("+ " + now.getFirst())
            && leads(old, rest(diff), rest(now));
    return kept || taken || added;
  }

  /** How many lines two texts have in common at most, in their order; by trying everything. */
  private static int common(List<String> old, List<String> now) {
    if (old.isEmpty() || now.isEmpty()) {
      return 0;
    }
    int apart = Math.max(common(rest(old), now), common(old, rest(now)));
    return old.getFirst().equals(now.getFirst())
        ? Math.max(apart, 1 + common(rest(old), rest(now)))
        : apart;
  }

  private static List<String> rest(List<String> lines) {
    return lines.subList(1, lines.size());
  }
}
