package io.quaymaster.job.desk;

/** What a worker hears when it gives a sign of life. */
public sealed interface BeatOutcome {
  /** Go on. */
  record GoOn() implements BeatOutcome {}

  /** A person wants it stopped. */
  record Cancelled(String by) implements BeatOutcome {}

  /** The job is another's now, or over. */
  record Lost() implements BeatOutcome {}
}
