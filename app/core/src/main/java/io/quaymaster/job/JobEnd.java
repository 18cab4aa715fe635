package io.quaymaster.job;

import io.quaymaster.app.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a job ended.
 *
 * @param reason for a person, in one line; empty when it passed. It may quote what others wrote
 * @param tail the last lines that it printed, without secrets; text of a stranger
 * @param took from the begin of its last execution; zero when it was never begun
 * @param place where a person finds its results; empty when there are none
 */
public record JobEnd(
    Kind kind, String reason, List<String> tail, Duration took, String place, Instant at) {
  /** How. */
  public enum Kind {
    /** As it should. */
    PASSED,
    /** It was done and did not succeed. */
    FAILED,
    /** It took longer than it may. */
    TIMED_OUT,
    /** It used more than it may. */
    EXCEEDED,
    /** It was not begun, because it is not allowed or lacks something. */
    REFUSED,
    /** A person did not want it any more. */
    CANCELLED,
    /** Its workers were lost again and again. */
    LOST;

    /** As people read it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  public JobEnd {
    reason = Redaction.remark(reason);
    tail = tail.stream().map(Redaction::of).toList();
  }

  /** Of a job that a person did not want any more before anything was done for it. */
  public static JobEnd unwanted(String by, Instant at) {
    return without(Kind.CANCELLED, by + " did not want it any more", at);
  }

  /** Of a job that nothing was done for. */
  public static JobEnd without(Kind kind, String reason, Instant at) {
    return new JobEnd(kind, reason, List.of(), Duration.ZERO, "", at);
  }
}
