package io.quaymaster.simulator.state.app;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An App installed on an account.
 *
 * @param id numeric id
 * @param appId the App
 * @param account where it is installed
 * @param scope which repositories of the account it reaches
 * @param permissions what it was granted
 * @param events what it receives
 * @param suspendedAt since when it is suspended, or null
 * @param suspendedBy who suspended it, or null
 * @param createdAt when it was installed
 * @param updatedAt when it last changed
 */
public record Installation(
    long id,
    long appId,
    Account account,
    RepositoryScope scope,
    Map<String, Access> permissions,
    Set<String> events,
    @Nullable Instant suspendedAt,
    @Nullable Account suspendedBy,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the collections. */
  public Installation {
    permissions = Map.copyOf(permissions);
    events = Set.copyOf(events);
  }

  /** Whether its tokens answer 403. */
  public boolean suspended() {
    return suspendedAt != null;
  }

  Installation withScope(RepositoryScope other, Instant now) {
    return new Installation(
        id, appId, account, other, permissions, events, suspendedAt, suspendedBy, createdAt, now);
  }

  Installation withPermissions(Map<String, Access> other, Instant now) {
    return new Installation(
        id, appId, account, scope, other, events, suspendedAt, suspendedBy, createdAt, now);
  }

  Installation accepting(GitHubApp app, Instant now) {
    return new Installation(
        id,
        appId,
        account,
        scope,
        app.permissions(),
        app.events(),
        suspendedAt,
        suspendedBy,
        createdAt,
        now);
  }

  Installation suspended(@Nullable Account by, Instant now) {
    return new Installation(
        id,
        appId,
        account,
        scope,
        permissions,
        events,
        by == null ? null : now,
        by,
        createdAt,
        now);
  }
}
