package io.quaymaster.simulator.state.app;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.account.Accounts;
import io.quaymaster.simulator.state.id.Mint;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The registered Apps. */
public final class Apps {
  private final Mint mint;
  private final Accounts accounts;
  private final Map<Long, GitHubApp> byId = new ConcurrentHashMap<>();

  /** No Apps yet. */
  public Apps(Mint mint, Accounts accounts) {
    this.mint = mint;
    this.accounts = accounts;
  }

  /** Registers an App; its slug comes from its name, its bot is {@code slug[bot]}. */
  public GitHubApp register(Account owner, AppRegistration asked) {
    String slug = asked.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    Account bot = accounts.create(AccountType.BOT, slug + "[bot]", slug + "[bot]");
    long id = mint.id();
    GitHubApp app =
        new GitHubApp(
            id,
            asked.clientId(),
            slug,
            asked.name(),
            owner,
            bot,
            asked.publicKey(),
            asked.hook(),
            asked.permissions(),
            asked.events(),
            mint.now());
    byId.put(id, app);
    return app;
  }

  /** Points the webhooks of an App elsewhere. */
  public GitHubApp redirectHook(long id, HookTarget target) {
    return change(id, app -> app.withHook(target));
  }

  /** Makes an App what a registration says, all but its name and its hook. */
  public GitHubApp reregister(long id, AppRegistration asked) {
    return change(id, app -> app.as(asked));
  }

  /** Replaces the key that verifies the App's JWT, as after a rotation. */
  public GitHubApp replaceKey(long id, PublicKey key) {
    return change(id, app -> app.withPublicKey(key));
  }

  /** Finds an App by its id. */
  public Optional<GitHubApp> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Finds an App by what {@code iss} of a JWT may say: its client id or its numeric id. */
  public Optional<GitHubApp> byIssuer(String issuer) {
    return byId.values().stream()
        .filter(app -> app.clientId().equals(issuer) || Long.toString(app.id()).equals(issuer))
        .findFirst();
  }

  /** All Apps, oldest first. */
  public List<GitHubApp> all() {
    return byId.values().stream().sorted(Comparator.comparingLong(GitHubApp::id)).toList();
  }

  /** Puts back an App that was kept. */
  public void restore(GitHubApp app) {
    byId.put(app.id(), app);
  }

  private GitHubApp change(long id, UnaryOperator<GitHubApp> change) {
    GitHubApp now = byId.computeIfPresent(id, (_, app) -> change.apply(app));
    if (now == null) {
      throw new IllegalArgumentException("there is no App " + id);
    }
    return now;
  }
}
