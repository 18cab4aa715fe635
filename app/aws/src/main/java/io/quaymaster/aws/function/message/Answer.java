package io.quaymaster.aws.function.message;

/**
 * What the function said.
 *
 * @param <A> what was asked for
 */
public sealed interface Answer<A> {
  /** What was asked for. */
  record Given<A>(A value) implements Answer<A> {}

  /** That it can't be done as asked. */
  record Refused<A>(Refusal refusal) implements Answer<A> {}

  /**
   * Why it can't be done.
   *
   * @param text for a person
   */
  record Refusal(Kind kind, String text) {}

  /** Whose fault a refusal is. */
  enum Kind {
    /** The pool was asked for what it never does: an {@link IllegalArgumentException}. */
    ARGUMENT,
    /** The pool doesn't do it as things stand: an {@link IllegalStateException}. */
    STATE,
    /** The request can't be understood, or is of another version. */
    REQUEST
  }
}
