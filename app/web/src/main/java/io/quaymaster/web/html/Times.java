package io.quaymaster.web.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as people read them: UTC, to the second. */
public final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private Times() {}

  /** The time as an element that programs can read too. */
  public static Html of(Instant time) {
    return Html.tag("time", text(time))
        .with("datetime", time.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  /** The time as text. */
  public static String text(Instant time) {
    return FORM.format(time) + " UTC";
  }
}
