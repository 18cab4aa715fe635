package io.quaymaster.event;

import io.quaymaster.app.intake.Envelope;

/** Turns the bytes of a delivery into an event. */
public interface EventReader {
  /**
   * Reads the payload.
   *
   * @param json the payload's bytes, no longer compressed
   * @throws UnreadableEvent when the payload lacks what GitHub documents for the event
   */
  GitHubEvent read(Envelope envelope, byte[] json);

  /** The payload is not what GitHub documents; trying again is useless. */
  final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message) {
      super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
