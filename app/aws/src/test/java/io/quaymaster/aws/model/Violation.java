package io.quaymaster.aws.model;

/** A request that AWS's published model does not allow, or an answer that it does not know. */
final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Violation(String what) {
    super(what);
  }
}
