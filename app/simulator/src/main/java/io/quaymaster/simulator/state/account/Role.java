package io.quaymaster.simulator.state.account;

import java.util.Locale;

/** What a user may do in a repository; each role includes the ones before it. */
public enum Role {
  /** Nothing. */
  NONE,
  /** Reading. */
  READ,
  /** Sorting issues and pull requests. */
  TRIAGE,
  /** Pushing. */
  WRITE,
  /** Some settings. */
  MAINTAIN,
  /** Everything. */
  ADMIN;

  /** Whether this role includes the other. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** {@code role_name} in GitHub's answers. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code permission} in GitHub's answers: maintain shows as write, triage as read. */
  public String legacy() {
    return switch (this) {
      case NONE -> "none";
      case READ, TRIAGE -> "read";
      case WRITE, MAINTAIN -> "write";
      case ADMIN -> "admin";
    };
  }
}
