package io.quaymaster.simulator.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Optional;

/**
 * An event at an account, before it is known who hears of it.
 *
 * @param name such as {@code push}
 * @param action such as {@code opened}, or "" for events without
 * @param owner at whose account it happened
 * @param repository in which of the owner's repositories; empty for what lies in none
 * @param payload all but the installation
 */
record HookEvent(
    String name,
    String action,
    Account owner,
    Optional<Repository> repository,
    ObjectNode payload) {

  /** An event in a repository. */
  static HookEvent in(Repository repository, String name, String action, ObjectNode payload) {
    return new HookEvent(name, action, repository.owner(), Optional.of(repository), payload);
  }
}
