package io.quaymaster.simulator.rules.permission;

import io.quaymaster.simulator.state.app.Access;

/** One way of being allowed to call an operation; an operation has one or more. */
public sealed interface Alternative {

  /**
   * An installation token with this permission.
   *
   * @param permission GitHub's name, such as {@code contents}
   * @param access at least this much of it
   */
  record Permission(String permission, Access access) implements Alternative {
    /** As in {@code X-Accepted-GitHub-Permissions}: {@code contents=write}. */
    public String wire() {
      return permission + "=" + access.wire();
    }
  }

  /** Callers by what they are. */
  enum Kind implements Alternative {
    /** The App itself, by JWT. */
    APP,
    /** Any installation token. */
    INSTALLATION,
    /** A person. */
    USER,
    /** Everybody, without credentials too. */
    ANY
  }
}
