package io.quaymaster.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  private static final Pattern ACTIVE =
      Pattern.compile(
          "[@#][A-Za-z0-9]|[<>]|(?<!\\\\)[`*_\\[\\]()!|~]|://|www\\.|GH-\\d|\\R",
          Pattern.CASE_INSENSITIVE);

  @Test
  void plainTextStaysAsItIs() {
    assertEquals(
        "pay by invoice: 1.5.0, at last", Markdown.escape("pay by invoice: 1.5.0, at last"));
  }

  @Test
  void mentionsAndReferencesAreBroken() {
    assertEquals("@\u200Bacme/owners", Markdown.escape("@acme/owners"));
    assertEquals("acme/billing#\u200B12", Markdown.escape("acme/billing#12"));
    assertEquals("GH\u200B-12", Markdown.escape("GH-12"));
    assertEquals("https:\u200B//example.com", Markdown.escape("https://example.com"));
    assertEquals("www\u200B.example.com", Markdown.escape("www.example.com"));
    assertEquals("3fa2b1\u200Bc", Markdown.escape("3fa2b1c"));
  }

  @Test
  void htmlAndEntitiesAreShownAsTyped() {
    assertEquals(
        "&lt;img src=x&gt; &amp;lt; &lt;\\!-- quaymaster:x --&gt;",
        Markdown.escape("<img src=x> &lt; <!-- quaymaster:x -->"));
  }

  @Test
  void formattingAndLinkSyntaxIsEscaped() {
    assertEquals(
        "\\`a\\` \\*\\*b\\*\\* \\[c\\]\\(d\\) \\| \\~\\~e\\~\\~ \\\\",
        Markdown.escape("`a` **b** [c](d) | ~~e~~ \\"));
  }

  @Test
  void textThatWouldStartAListOrHeadingIsHeldBack() {
    assertEquals("\u200B- a", Markdown.escape("- a"));
    assertEquals("\u200B1. a", Markdown.escape("1. a"));
    assertEquals("#\u200B a", Markdown.escape("# a"));
    assertEquals("&gt; a", Markdown.escape("> a"));
  }

  @Test
  void lineBreaksBecomeSpacesAndInvisibleCharactersGo() {
    assertEquals("a b c", Markdown.escape("\n a\r\nb\tc\u0000\u202E\n"));
  }

  @Property(tries = 2_000)
  void nothingActiveRemains(@ForAll("hostile") String text) {
    String escaped = Markdown.escape(text);

    assertFalse(ACTIVE.matcher(escaped.replace("\\\\", "x")).find(), escaped);
  }

  @Property(tries = 2_000)
  void codeSpanCantBeLeft(@ForAll("hostile") String text) {
    String code = Markdown.code(text);
    String fence = code.replaceFirst("[^`].*", "");
    String inside = code.substring(fence.length(), code.length() - fence.length());

    assertFalse(fence.isEmpty());
    assertTrue(code.endsWith(fence));
    assertFalse(("x" + inside + "x").matches(".*[^`]" + fence + "[^`].*"), code);
    assertFalse(inside.startsWith("`") || inside.endsWith("`"), code);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "@", "#", "`", "``", "<", ">", "&", "[", "]", "(", ")", "!", "*", "_", "~", "|", "\\",
            "\n", "\r", "\t", " ", "-", "1", "a", "GH", "www", ".", ":", "//", "acme", "\u200B",
            "=", "\u0000", "<!--", "-->")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Test
  void codeSpanHoldsInTablesAndWhenEmpty() {
    assertEquals("`a\\|b`", Markdown.code("a|b"));
    assertEquals("`  `", Markdown.code(""));
    assertEquals("`` a`b` ``", Markdown.code("a`b`"));
  }

  @Test
  void linkTargetCantBeLeft() {
    assertEquals(
        "[v1 \\(x\\)](http://localhost/a%28b%29%20%3Cc%3E)",
        Markdown.link("v1 (x)", "http://localhost/a(b) <c>"));
  }

  @Test
  void longTextIsCutWithARemarkAndNoTornCharacter() {
    assertEquals("short", Markdown.trim("short", 5));
    String cut = Markdown.trim("\uD83D\uDE80".repeat(50), 60);

    assertTrue(cut.length() <= 60 && cut.endsWith("(cut: too long for GitHub)"), cut);
    assertTrue(cut.startsWith("\uD83D\uDE80"));
    assertFalse(cut.matches("(?s).*[\uD800-\uDBFF](?![\uDC00-\uDFFF]).*"));
    assertTrue(Markdown.trim("a" + "\uD83D\uDE80".repeat(50), 60).length() <= 60);
  }

  @Test
  void linesOfAnotherStayInsideTheirBlockAndPassForNoMarker() {
    assertEquals(
        "````text\n```\na    b\n<\u200B!-- quaymaster:job:1 -->\n````",
        Markdown.block(List.of("```", "a\tb\u202e", "<!-- quaymaster:job:1 -->")));
    assertEquals("```text\n\n```", Markdown.block(List.of()));
  }
}
