package io.quaymaster.simulator.state.app;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.NodeId;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A GitHub App.
 *
 * @param id numeric id
 * @param clientId what {@code iss} of its JWT says; the id is accepted too
 * @param slug its name in URLs
 * @param name its name
 * @param owner who registered it
 * @param bot the account it acts as
 * @param publicKey verifies its JWT
 * @param hook where its webhooks go
 * @param permissions what it asks installations for
 * @param events what it subscribes to
 * @param createdAt when it was registered
 */
public record GitHubApp(
    long id,
    String clientId,
    String slug,
    String name,
    Account owner,
    Account bot,
    PublicKey publicKey,
    HookTarget hook,
    Map<String, Access> permissions,
    Set<String> events,
    Instant createdAt) {

  /** Copies the collections. */
  public GitHubApp {
    permissions = Map.copyOf(permissions);
    events = Set.copyOf(events);
  }

  /** The App as somebody who changes things. */
  public Actor actor() {
    return new Actor(bot, id);
  }

  /** The global node id. */
  public String nodeId() {
    return NodeId.of("A", id);
  }

  GitHubApp withHook(HookTarget target) {
    return new GitHubApp(
        id, clientId, slug, name, owner, bot, publicKey, target, permissions, events, createdAt);
  }

  GitHubApp as(AppRegistration asked) {
    return new GitHubApp(
        id,
        asked.clientId(),
        slug,
        name,
        owner,
        bot,
        asked.publicKey(),
        hook,
        asked.permissions(),
        asked.events(),
        createdAt);
  }

  GitHubApp withPublicKey(PublicKey key) {
    return new GitHubApp(
        id, clientId, slug, name, owner, bot, key, hook, permissions, events, createdAt);
  }
}
