package io.quaymaster.web.guard;

/** What a caller may do. */
public enum Role {
  /** Nothing: the caller has no known identity. */
  STRANGER,
  /** Read. */
  VIEWER,
  /** Read, and do what changes something. */
  OPERATOR
}
