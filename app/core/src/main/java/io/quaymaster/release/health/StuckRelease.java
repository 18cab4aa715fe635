package io.quaymaster.release.health;

import io.quaymaster.run.RunRecord;
import java.time.Instant;

/**
 * A release that came to no end.
 *
 * @param what in one line, for people
 * @param since when it last moved
 */
public record StuckRelease(RunRecord run, Kind kind, String what, Instant since) {
  /** What is wrong with it, worst first. */
  public enum Kind {
    /** The tag is out and has no release. */
    TAG_WITHOUT_RELEASE,
    /** It failed, and nobody has resumed it. */
    FAILED,
    /** It waits, for something else than a pause. */
    WAITING,
    /** It is released as a draft that nobody publishes. */
    DRAFT
  }
}
