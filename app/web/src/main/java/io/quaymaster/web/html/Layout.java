package io.quaymaster.web.html;

import static io.quaymaster.web.html.Html.link;
import static io.quaymaster.web.html.Html.tag;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.List;

/** What all pages have in common: head, navigation, main part. */
public final class Layout {
  private static final List<List<String>> NAVIGATION =
      List.of(
          List.of("/", "Overview"),
          List.of("/deliveries", "Deliveries"),
          List.of("/runs", "Runs"),
          List.of("/jobs", "Jobs"),
          List.of("/accounts", "Accounts"),
          List.of("/pauses", "Pauses"));

  private Layout() {}

  /**
   * A page as the answer to a request.
   *
   * @param section path of the navigation's entry that it belongs to
   * @param title heading of the page
   */
  public static HttpResponse<String> page(
      String section, String title, List<? extends Html> content) {
    return HttpResponse.ok(document(section, title, content)).contentType(MediaType.TEXT_HTML_TYPE);
  }

  /** The whole text of a page. */
  public static String document(String section, String title, List<? extends Html> content) {
    Html body = tag("body", navigation(section), main(title, content));
    Html html = tag("html", head(title), body).with("lang", "en");
    return "<!DOCTYPE html>\n" + html.render();
  }

  private static Html head(String title) {
    return tag(
        "head",
        tag("meta").with("charset", "utf-8"),
        tag("meta").with("name", "viewport").with("content", "width=device-width"),
        tag("title", title + " · Quaymaster"),
        tag("link").with("rel", "stylesheet").with("href", Stylesheet.PATH));
  }

  private static Html navigation(String section) {
    List<Html> entries = new ArrayList<>();
    for (List<String> entry : NAVIGATION) {
      Html.Element link = link(entry.getFirst(), entry.getLast());
      boolean current = entry.getFirst().equals(section);
      entries.add(tag("li", current ? link.with("aria-current", "page") : link));
    }
    return tag(
        "header",
        link("#main", "Skip to the content").with("class", "skip"),
        tag("p", "Quaymaster").with("class", "brand"),
        tag("nav", tag("ul", entries)).with("aria-label", "Main"));
  }

  private static Html main(String title, List<? extends Html> content) {
    List<Html> all = new ArrayList<>();
    all.add(tag("h1", title));
    all.addAll(content);
    return tag("main", all).with("id", "main");
  }
}
