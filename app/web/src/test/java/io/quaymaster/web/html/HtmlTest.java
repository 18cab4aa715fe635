package io.quaymaster.web.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void textIsTextWhateverIsInIt() {
    assertEquals(
        "<p>&lt;script&gt;alert(&quot;1&quot;) &amp;amp; &#39;&lt;/p&gt;</p>",
        Html.tag("p", "<script>alert(\"1\") &amp; '</p>").render());
  }

  @Test
  void attributeCantBeLeft() {
    assertEquals(
        "<p title=\"&quot; onclick=&quot;x&#39;\"></p>",
        Html.tag("p").with("title", "\" onclick=\"x'").render());
  }

  @Test
  void charactersThatDisguiseTextAreReplaced() {
    assertEquals(
        "<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\n\t\uD83D\uDC4D</p>",
        Html.tag("p", "a\u202Eb\u2066c\u0000d\uD800e\n\t\uD83D\uDC4D").render());
  }

  @Test
  void linksLeadToThisServerOrTheWebOnly() {
    for (String good :
        List.of("/runs/release/7", "https://x.example/?a=1&b", "http://x", "#main")) {
      assertEquals(
          "<a href=\"" + good.replace("&", "&amp;") + "\">x</a>", Html.link(good, "x").render());
    }
    for (String bad : List.of("javascript:alert(1)", "//evil.example", "data:text/html,x", "")) {
      assertThrows(IllegalArgumentException.class, () -> Html.link(bad, "x"), bad);
    }
  }

  @Test
  void namesAreNamesOfHtml() {
    assertThrows(IllegalArgumentException.class, () -> Html.tag("p onclick=x"));
    assertThrows(IllegalArgumentException.class, () -> Html.tag("p").with("a b", "x"));
  }

  @Test
  void voidElementsHaveNoEnd() {
    assertEquals("<br>", Html.tag("br").render());
  }
}
