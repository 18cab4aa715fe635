package io.quaymaster.simulator.state.account;

import io.quaymaster.simulator.state.id.NodeId;

/**
 * A user, an organisation or a bot.
 *
 * @param id GitHub's numeric id
 * @param type what it is
 * @param login its unique name, compared without case
 * @param name the name people see
 */
public record Account(long id, AccountType type, String login, String name) {
  /** Refuses a login that can't be part of a URL. */
  public Account {
    if (!login.matches("[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot])?")) {
      throw new IllegalArgumentException("a login of letters, digits and hyphens, not " + login);
    }
  }

  /** The global node id. */
  public String nodeId() {
    return NodeId.of(type.prefix(), id);
  }

  /** The address that GitHub gives to people who hide theirs. */
  public String email() {
    return id + "+" + login + "@users.noreply.github.com";
  }
}
