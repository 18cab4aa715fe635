package io.quaymaster.simulator.state.search;

/** A query that the search doesn't take; the message is GitHub's. */
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With GitHub's message. */
  public QuerySyntaxException(String message) {
    super(message);
  }
}
