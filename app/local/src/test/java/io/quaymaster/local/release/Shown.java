package io.quaymaster.local.release;

import io.quaymaster.simulator.state.check.CheckRun;

/** What people read of a check run. */
public record Shown(String conclusion, String title, String summary) {
  static Shown of(CheckRun run) {
    return new Shown(
        String.valueOf(run.conclusion()),
        String.valueOf(run.output().title()),
        read(String.valueOf(run.output().summary())));
  }

  /** Markdown as it looks: without what keeps text from becoming a format, link or mention. */
  public static String read(String markdown) {
    return markdown
        .replaceAll("\\\\(\\p{Punct})", "$1")
        .replaceAll("\\p{Cf}|&#8203;|<!---->", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
