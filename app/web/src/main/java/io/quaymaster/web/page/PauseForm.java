package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.tag;

import io.quaymaster.config.PauseScope;
import io.quaymaster.web.html.Html;

/** The forms by which a pause is set and lifted. */
final class PauseForm {
  private PauseForm() {}

  static Html html() {
    return tag(
            "form",
            field("target", "Target", "owner/name, an organisation, or *", ""),
            field("feature", "Feature", "release, or * for everything", "*"),
            field("why", "Why", "for whoever meets the pause", ""),
            tag("button", "Pause").with("type", "submit"))
        .with("method", "post")
        .with("action", "/pauses")
        .with("class", "fields");
  }

  static Html resume(PauseScope scope) {
    return tag(
            "form",
            hidden("target", scope.target()),
            hidden("feature", scope.feature()),
            tag("button", "Resume")
                .with("type", "submit")
                .with("aria-label", "Resume " + scope.feature() + " on " + scope.target()))
        .with("method", "post")
        .with("action", "/pauses/resume");
  }

  private static Html field(String name, String label, String hint, String value) {
    return tag(
        "p",
        tag("label", label).with("for", name),
        tag("input")
            .with("id", name)
            .with("name", name)
            .with("value", value)
            .with("required", "required")
            .with("aria-describedby", name + "-hint"),
        tag("small", hint).with("id", name + "-hint"));
  }

  private static Html hidden(String name, String value) {
    return tag("input").with("type", "hidden").with("name", name).with("value", value);
  }
}
