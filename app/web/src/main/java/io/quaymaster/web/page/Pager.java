package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.link;
import static io.quaymaster.web.html.Html.tag;

import io.quaymaster.web.html.Html;
import io.quaymaster.web.request.Page.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The way to the older part of a list. */
final class Pager {
  private Pager() {}

  static List<Html> of(String path, Slice<?> slice) {
    return slice.next().stream()
        .<Html>map(
            next ->
                tag(
                        "nav",
                        link(
                            path
                                + "?before="
                                + URLEncoder.encode(next.toString(), StandardCharsets.UTF_8),
                            "Older"))
                    .with("aria-label", "Pages")
                    .with("class", "pager"))
        .toList();
  }
}
