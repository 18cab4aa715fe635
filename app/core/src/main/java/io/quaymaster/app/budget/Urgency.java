package io.quaymaster.app.budget;

/** Who waits for a request. */
public enum Urgency {
  /** A person: the last tenth of the hourly limit is kept for these. */
  INTERACTIVE,
  /** Nobody in particular. */
  BACKGROUND
}
