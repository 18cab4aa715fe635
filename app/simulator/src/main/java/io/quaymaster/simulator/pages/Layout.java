package io.quaymaster.simulator.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What all pages share. */
final class Layout {
  private Layout() {}

  /**
   * A step on the way to a page.
   *
   * @param name shown
   * @param path leads there
   */
  record Crumb(String name, String path) {}

  static PageAnswer page(String title, List<Crumb> way, Html... content) {
    return page(200, title, way, content);
  }

  static PageAnswer page(int status, String title, List<Crumb> way, Html... content) {
    Html crumbs = Html.all(way, crumb -> Html.tag("li", Html.link(crumb.path(), crumb.name())));
    Html head =
        Html.tag(
            "head",
            Html.open("meta").attribute("charset", "utf-8").alone(),
            Html.open("meta")
                .attribute("name", "viewport")
                .attribute("content", "width=device-width, initial-scale=1")
                .alone(),
            Html.tag("title", title),
            Html.open("link")
                .attribute("rel", "stylesheet")
                .attribute("href", "/style.css")
                .alone());
    Html body =
        Html.tag(
            "body",
            Html.open("nav")
                .attribute("aria-label", "Where you are")
                .with(Html.tag("ol", Html.tag("li", Html.link("/", "GitHub")), crumbs)),
            Html.tag("main", Html.tag("h1", title), Html.all(content)));
    Html html = Html.open("html").attribute("lang", "en").with(head, body);
    return PageAnswer.html(status, "<!doctype html>" + html.markup());
  }

  static PageAnswer problem(int status, String message) {
    return page(status, message, List.of());
  }

  /** One part of a path, percent-encoded. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A form that only has a button. */
  static Html button(String action, String text) {
    return Html.open("form")
        .attribute("method", "post")
        .attribute("action", action)
        .with(Html.open("button").with(Html.text(text)));
  }
}
