package io.quaymaster.simulator.state.app;

import io.quaymaster.simulator.state.account.Account;
import java.util.Set;

/** A change of an installation, as webhooks tell it. */
public sealed interface InstallationChange {
  /** The installation as it is now. */
  Installation installation();

  /** Who did it. */
  Account sender();

  /** Installed, uninstalled, suspended … */
  record Whole(InstallationAction action, Installation installation, Account sender)
      implements InstallationChange {}

  /** Repositories came or went; ids. */
  record Repositories(Installation installation, Set<Long> added, Set<Long> removed, Account sender)
      implements InstallationChange {
    /** Copies the sets. */
    public Repositories {
      added = Set.copyOf(added);
      removed = Set.copyOf(removed);
    }
  }
}
