package io.quaymaster.web.html;

import static io.quaymaster.web.html.Html.tag;

/** A word with a colour. The word says what the colour says. */
public final class Badge {
  private Badge() {}

  /**
   * The badge.
   *
   * @param kind the colour: {@code good}, {@code bad}, {@code going}, {@code held} or {@code idle}
   */
  public static Html of(String word, String kind) {
    return tag("span", word).with("class", "badge " + kind);
  }
}
