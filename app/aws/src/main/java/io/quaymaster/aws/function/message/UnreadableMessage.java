package io.quaymaster.aws.function.message;

/** A request or an answer that the other side can't have meant; the message says what is wrong. */
public final class UnreadableMessage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableMessage(String what) {
    super(what);
  }

  UnreadableMessage(String what, Throwable cause) {
    super(what, cause);
  }
}
