package io.quaymaster.simulator.state.app;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Where Apps are installed. Reports each change to one listener. */
public final class Installations {
  private final Mint mint;
  private final Consumer<InstallationChange> listener;
  private final Map<Long, Installation> byId = new ConcurrentHashMap<>();

  /** No installations yet. */
  public Installations(Mint mint, Consumer<InstallationChange> listener) {
    this.mint = mint;
    this.listener = listener;
  }

  /** Installs an App with all the permissions and events it asks for. */
  public Installation install(GitHubApp app, Account account, RepositoryScope scope, Actor by) {
    Installation installation =
        new Installation(
            mint.id(),
            app.id(),
            account,
            scope,
            app.permissions(),
            app.events(),
            null,
            null,
            mint.now(),
            mint.now());
    byId.put(installation.id(), installation);
    tell(InstallationAction.CREATED, installation, by);
    return installation;
  }

  /** Uninstalls. */
  public void delete(long id, Actor by) {
    Installation gone = byId.remove(id);
    if (gone != null) {
      tell(InstallationAction.DELETED, gone, by);
    }
  }

  /** Suspends: its tokens answer 403 until {@link #unsuspend}. */
  public Installation suspend(long id, Actor by) {
    Installation now = change(id, one -> one.suspended(by.account(), mint.now()));
    tell(InstallationAction.SUSPENDED, now, by);
    return now;
  }

  /** Ends a suspension. */
  public Installation unsuspend(long id, Actor by) {
    Installation now = change(id, one -> one.suspended(null, mint.now()));
    tell(InstallationAction.UNSUSPENDED, now, by);
    return now;
  }

  /** Grants other permissions. */
  public Installation grant(long id, Map<String, Access> permissions, Actor by) {
    Installation now = change(id, one -> one.withPermissions(permissions, mint.now()));
    tell(InstallationAction.PERMISSIONS_ACCEPTED, now, by);
    return now;
  }

  /** Grants what the App asks for by now, and takes the events it subscribes to. */
  public Installation accept(long id, GitHubApp app, Actor by) {
    Installation now = change(id, one -> one.accepting(app, mint.now()));
    tell(InstallationAction.PERMISSIONS_ACCEPTED, now, by);
    return now;
  }

  /** Adds and removes repositories of an installation with selected repositories. */
  public Installation select(long id, Set<Long> added, Set<Long> removed, Actor by) {
    Installation now =
        change(id, one -> one.withScope(edit(one.scope(), added, removed), mint.now()));
    listener.accept(new InstallationChange.Repositories(now, added, removed, by.account()));
    return now;
  }

  private static RepositoryScope edit(RepositoryScope scope, Set<Long> added, Set<Long> removed) {
    return switch (scope) {
      case RepositoryScope.All() -> scope;
      case RepositoryScope.Selected(Set<Long> ids) -> {
        Set<Long> now = new HashSet<>(ids);
        now.addAll(added);
        now.removeAll(removed);
        yield new RepositoryScope.Selected(now);
      }
    };
  }

  /** Finds an installation by its id. */
  public Optional<Installation> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The installation of an App on an account. */
  public Optional<Installation> find(long appId, Account account) {
    return all().stream()
        .filter(one -> one.appId() == appId && one.account().id() == account.id())
        .findFirst();
  }

  /** All installations, oldest first. */
  public List<Installation> all() {
    return byId.values().stream().sorted(Comparator.comparingLong(Installation::id)).toList();
  }

  /** Puts back an installation that was kept, and tells nobody. */
  public void restore(Installation kept) {
    byId.put(kept.id(), kept);
  }

  private Installation change(long id, UnaryOperator<Installation> change) {
    Installation now = byId.computeIfPresent(id, (_, one) -> change.apply(one));
    if (now == null) {
      throw new IllegalArgumentException("there is no installation " + id);
    }
    return now;
  }

  private void tell(InstallationAction action, Installation installation, Actor by) {
    listener.accept(new InstallationChange.Whole(action, installation, by.account()));
  }
}
