package io.quaymaster.simulator.state.account;

import io.quaymaster.simulator.state.id.Mint;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All accounts, who owns which organisation, and the tokens of people. */
public final class Accounts {
  private final Mint mint;
  private final Map<String, Account> byLogin = new ConcurrentHashMap<>();
  private final Map<String, String> loginOfToken = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> owners = new ConcurrentHashMap<>();

  /** No accounts yet. */
  public Accounts(Mint mint) {
    this.mint = mint;
  }

  /**
   * Makes an account.
   *
   * @throws IllegalArgumentException when the login is taken
   */
  public Account create(AccountType type, String login, String name) {
    Account account = new Account(mint.id(), type, login, name);
    if (byLogin.putIfAbsent(key(account.login()), account) != null) {
      throw new IllegalArgumentException("the login " + account.login() + " is taken");
    }
    return account;
  }

  /** Lets the bearer of the token act as the user. */
  public void grantToken(Account user, String token) {
    loginOfToken.put(token, key(user.login()));
  }

  /** Takes a token back; it answers 401 from now on. */
  public void revokeToken(String token) {
    loginOfToken.remove(token);
  }

  /** Makes the user an owner of the organisation: admin of all its repositories. */
  public void addOwner(Account organization, Account user) {
    owners.computeIfAbsent(key(organization.login()), _ -> newKeySet()).add(key(user.login()));
  }

  /** Whether the user owns the organisation, or is the account itself. */
  public boolean owns(Account user, Account owner) {
    return user.login().equalsIgnoreCase(owner.login())
        || owners.getOrDefault(key(owner.login()), Set.of()).contains(key(user.login()));
  }

  /** The logins, in lower case, of the owners of an organisation. */
  public Set<String> owners(Account organization) {
    return Set.copyOf(owners.getOrDefault(key(organization.login()), Set.of()));
  }

  /** Finds an account whatever its case. */
  public Optional<Account> find(String login) {
    return Optional.ofNullable(byLogin.get(key(login)));
  }

  /** Finds an account by its id. */
  public Optional<Account> find(long id) {
    return byLogin.values().stream().filter(account -> account.id() == id).findFirst();
  }

  /** Whose commits bear this address; people's addresses here are GitHub's "noreply" ones. */
  public Optional<Account> byEmail(String email) {
    return byLogin.values().stream()
        .filter(account -> account.email().equalsIgnoreCase(email))
        .findFirst();
  }

  /** Whose token it is. */
  public Optional<Account> byToken(String token) {
    return Optional.ofNullable(loginOfToken.get(token)).map(byLogin::get);
  }

  /** All accounts, oldest first. */
  public List<Account> all() {
    return byLogin.values().stream().sorted(Comparator.comparingLong(Account::id)).toList();
  }

  /**
   * All there is to keep.
   *
   * @param accounts all of them
   * @param tokens login of each person's token
   * @param owners logins of the owners, by login of the organisation
   */
  public record Snapshot(
      List<Account> accounts, Map<String, String> tokens, Map<String, Set<String>> owners) {
    /** Copies the collections. */
    public Snapshot {
      accounts = List.copyOf(accounts);
      tokens = Map.copyOf(tokens);
      owners =
          owners.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
    }

    /** Shows no token. */
    @Override
    public String toString() {
      return "Accounts.Snapshot[" + accounts.size() + " accounts]";
    }
  }

  /** Everything as it is now. */
  public Snapshot snapshot() {
    return new Snapshot(all(), loginOfToken, owners);
  }

  /** Puts back what was kept. */
  public void restore(Snapshot kept) {
    kept.accounts().forEach(account -> byLogin.put(key(account.login()), account));
    loginOfToken.putAll(kept.tokens());
    kept.owners()
        .forEach((login, all) -> owners.computeIfAbsent(login, _ -> newKeySet()).addAll(all));
  }

  private static Set<String> newKeySet() {
    return ConcurrentHashMap.newKeySet();
  }

  private static String key(String login) {
    return login.toLowerCase(Locale.ROOT);
  }
}
