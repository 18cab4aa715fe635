package io.quaymaster.simulator.state.account;

/** What an account is, in GitHub's words. */
public enum AccountType {
  /** A person. */
  USER("User", "U"),
  /** An organisation. */
  ORGANIZATION("Organization", "O"),
  /** The account that an App acts as. */
  BOT("Bot", "BOT");

  private final String wire;
  private final String prefix;

  AccountType(String wire, String prefix) {
    this.wire = wire;
    this.prefix = prefix;
  }

  /** The value of {@code type} in GitHub's answers. */
  public String wire() {
    return wire;
  }

  /** The prefix of node ids. */
  public String prefix() {
    return prefix;
  }
}
