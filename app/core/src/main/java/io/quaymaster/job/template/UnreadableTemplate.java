package io.quaymaster.job.template;

/** A text is no template, or none that is read. The message says why and where. */
final class UnreadableTemplate extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableTemplate(String message) {
    super(message, null, false, false);
  }

  /** What is wrong, for a person. */
  String text() {
    return String.valueOf(getMessage());
  }
}
