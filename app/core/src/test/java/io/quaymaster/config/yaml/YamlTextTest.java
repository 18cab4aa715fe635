package io.quaymaster.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.config.yaml.Value.Mapping;
import org.junit.jupiter.api.Test;

class YamlTextTest {
  @Test
  void everyValueKnowsItsLineAndColumn() {
    var tree = (Mapping) YamlText.read("f", "a:\n  b: [1, x]\n").value().orElseThrow();

    var b = ((Mapping) tree.get("a").orElseThrow()).get("b").orElseThrow();
    assertEquals(new Place("f", 2, 6), b.place());
    assertEquals("{a: {b: [1, x]}}", tree.flow());
  }

  @Test
  void byteOrderMarkIsLeftOut() {
    assertEquals("{a: true}", YamlText.read("f", "\uFEFFa: true").value().orElseThrow().flow());
  }

  @Test
  void oversizedFileIsRefusedUnread() {
    assertEquals(
        "f:1:1 the file has 65537 bytes; at most 65536 are allowed",
        problem("#" + "x".repeat(YamlText.SIZE_LIMIT)));
    assertTrue(YamlText.read("f", "#" + "x".repeat(YamlText.SIZE_LIMIT - 1)).problems().isEmpty());
  }

  @Test
  void deepNestingIsRefusedInsteadOfExhaustingTheStack() {
    assertEquals("f:1:21 nested deeper than 20 levels", problem("[".repeat(60_000)));
    assertTrue(problem("a: ".repeat(2) + "{a: ".repeat(12_000)).contains("f:1:"));
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String last = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, (last + ", ").repeat(9) + last));
    }
    assertTrue(
        problem(bomb.toString()).endsWith("more than 10000 values, aliases counted in full"));
  }

  @Test
  void aliasInsideWhatItNamesIsRefused() {
    assertEquals("f:1:8 nothing before it is called &a", problem("a: &a [*a]"));
  }

  @Test
  void textsAreQuotedInOneLineWhenTheyCouldBeSomethingElse() {
    assertEquals(
        "{a: \"true\", b: \"#x\", c: \"\", d: \"a \\\"b\\\" \\\\ \\n"
            + "\", e: docs/*.md, f: null, g: 0x1F}",
        YamlText.read(
                "f",
                """
                a: "true"
                b: "#x"
                c: ""
                d: "a \\"b\\" \\\\ \\n"
                e: docs/*.md
                f: ~
                g: 0x1F
                """)
            .value()
            .orElseThrow()
            .flow());
  }

  private static String problem(String text) {
    return YamlText.read("f", text).problems().getFirst().toString();
  }
}
