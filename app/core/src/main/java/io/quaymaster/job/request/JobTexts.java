package io.quaymaster.job.request;

import io.quaymaster.feedback.Markdown;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import java.time.Duration;

/** What people read on the issue. Everything that others wrote is escaped. */
public final class JobTexts {
  private JobTexts() {}

  /**
   * The marker of the comment that shows where a job stands. A marker must not hold two hyphens in
   * a row, which a name may.
   */
  public static String marker(Job job) {
    return "job:" + job.id().name().value().replace('-', '_') + ":" + job.id().number();
  }

  /** The marker of the comment that says how it ended. */
  public static String endMarker(Job job) {
    return marker(job) + ":end";
  }

  static String acknowledged(Job job, String outlook) {
    return "Job "
        + Markdown.code(job.id().onIssue())
        + " of "
        + Markdown.escape(job.by())
        + " is accepted. "
        + outlook
        + "\n\n`/job cancel` stops it.";
  }

  /** That it will run again. */
  public static String interrupted(Job job, String why) {
    return "Job "
        + Markdown.code(job.id().onIssue())
        + " was interrupted ("
        + Markdown.escape(why)
        + ") and will run again.\n\n`/job cancel` stops it.";
  }

  /** How it ended. */
  public static String ended(Job job, JobEnd end) {
    StringBuilder text = new StringBuilder("Job ");
    text.append(Markdown.code(job.id().onIssue())).append(' ').append(headline(end));
    if (end.took().isPositive()) {
      text.append(" after ").append(duration(end.took()));
    }
    text.append('.');
    if (!end.reason().isBlank()) {
      text.append("\n\n").append(Markdown.escape(end.reason()));
    }
    if (!end.tail().isEmpty()) {
      text.append("\n\nThe last lines:\n\n").append(Markdown.block(end.tail()));
    }
    if (!end.place().isBlank()) {
      text.append("\n\nResults: ").append(Markdown.code(end.place()));
    }
    return text.append("\n\n`/job retry` runs it once more.").toString();
  }

  private static String headline(JobEnd end) {
    return switch (end.kind()) {
      case PASSED -> "**passed**";
      case FAILED -> "**failed**";
      case TIMED_OUT -> "**took too long** and was stopped";
      case EXCEEDED -> "**used too much** and was stopped";
      case REFUSED -> "was **not run**";
      case CANCELLED -> "was **cancelled**";
      case LOST -> "was **given up**";
    };
  }

  /** In minutes and seconds; at least one. */
  public static String duration(Duration time) {
    if (time.toMinutes() == 0) {
      return Math.max(1, time.toSeconds()) + " s";
    }
    String seconds = time.toSecondsPart() == 0 ? "" : " " + time.toSecondsPart() + " s";
    return time.toMinutes() + " min" + seconds;
  }
}
