package io.quaymaster.roadmap.issue;

import io.quaymaster.feedback.Markdown;
import io.quaymaster.roadmap.item.RoadmapItem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an issue's body that Quaymaster writes: between two comments that people don't see.
 * Everything around it belongs to people and is kept as it is.
 */
public final class IssueBody {
  /** Source: GitHub, "body is too long (maximum is 65536 characters)". */
  public static final int MOST = 65_536;

  private static final String BEGIN = "<!-- quaymaster:roadmap:begin -->";

  private static final Pattern END_FORM =
      Pattern.compile("<!-- quaymaster:roadmap:end id=(" + Identity.FORM.pattern() + ") -->");

  private IssueBody() {}

  /** The section of an item. Its texts are shown and do nothing else. */
  public static String section(RoadmapItem item, Identity identity) {
    return String.join(
        "\n",
        BEGIN,
        "## Goal",
        "",
        Markdown.paragraphs(item.goal()),
        "",
        "## Value",
        "",
        Markdown.paragraphs(item.value()),
        "",
        "Author: " + Markdown.escape(item.author()),
        "Target quarter: " + item.quarter(),
        "",
        "<!-- quaymaster:roadmap:end id=" + identity + " -->");
  }

  /** By what the issue says it is known, if it has a section. */
  public static Optional<Identity> identity(String body) {
    return place(body).map(Place::identity);
  }

  /**
   * The body with the section in its place: where it was, else behind what people wrote. Line
   * breaks alone make no difference, since GitHub's editor changes them.
   */
  public static String merge(String body, String section) {
    Optional<Place> place = place(body);
    if (place.isEmpty()) {
      return body.isBlank() ? section : body.stripTrailing() + "\n\n" + section;
    }
    int begin = place.orElseThrow().begin();
    int end = place.orElseThrow().end();
    return body.substring(begin, end).replace("\r\n", "\n").equals(section)
        ? body
        : body.substring(0, begin) + section + body.substring(end);
  }

  private static Optional<Place> place(String body) {
    Matcher end = END_FORM.matcher(body);
    while (end.find()) {
      int begin = body.lastIndexOf(BEGIN, end.start());
      if (begin >= 0) {
        return Optional.of(new Place(begin, end.end(), new Identity(end.group(1))));
      }
    }
    return Optional.empty();
  }

  private record Place(int begin, int end, Identity identity) {}
}
