package io.quaymaster.web.html;

import static io.quaymaster.web.html.Html.link;
import static io.quaymaster.web.html.Html.tag;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way to the older part of a list. */
public final class Pager {
  private Pager() {}

  /**
   * The link.
   *
   * @param next where the older part begins; empty when there is none
   */
  public static List<Html> of(String path, Optional<Instant> next) {
    return next.stream()
        .<Html>map(
            before ->
                tag(
                        "nav",
                        link(
                            path
                                + "?before="
                                + URLEncoder.encode(before.toString(), StandardCharsets.UTF_8),
                            "Older"))
                    .with("aria-label", "Pages")
                    .with("class", "pager"))
        .toList();
  }
}
