package io.quaymaster.command;

import io.quaymaster.kernel.InstalledRepository;

/** What commands need of the code host. Calls throw {@code HostException}. */
public interface CommandHost {
  /** The role of a user in a repository, as GitHub says now. */
  Role roleOf(InstalledRepository repository, String login);

  /** Puts a reaction under a comment; the same one again changes nothing. */
  void react(InstalledRepository repository, long commentId, Reaction reaction);

  /** Roles in rising order. */
  enum Role {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN
  }

  /** Which reaction. */
  enum Reaction {
    /** Seen, at work. */
    EYES,
    /** Done. */
    ROCKET,
    /** Not done. */
    CONFUSED
  }
}
