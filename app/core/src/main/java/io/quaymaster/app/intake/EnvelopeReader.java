package io.quaymaster.app.intake;

/** Reads a webhook payload just far enough for the envelope. */
public interface EnvelopeReader {
  /**
   * Reads the whole text once, without keeping it.
   *
   * @throws MalformedPayload when it is not one whole JSON object of reasonable depth
   */
  EnvelopeHead read(byte[] json) throws MalformedPayload;

  /** True when a handler exists for this event and action (empty for none). */
  boolean handles(String event, String action);

  /** The payload can't be read; the message says why, without quoting it. */
  final class MalformedPayload extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedPayload(String message) {
      super(message);
    }
  }
}
