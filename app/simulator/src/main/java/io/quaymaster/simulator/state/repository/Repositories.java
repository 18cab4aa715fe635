package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.git.GitStorage;
import io.quaymaster.simulator.state.id.Mint;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All repositories, by id and by name, with the names they once had. */
public final class Repositories {
  private final GitStorage storage;
  private final Repository.Wiring wiring;
  private final Map<Long, Repository> byId = new ConcurrentHashMap<>();
  private final Map<String, Long> current = new ConcurrentHashMap<>();
  private final Map<String, Long> former = new ConcurrentHashMap<>();

  /** No repositories yet. */
  public Repositories(Mint mint, GitStorage storage, Consumer<Change> listener) {
    this.storage = storage;
    this.wiring = new Repository.Wiring(mint, listener);
  }

  /**
   * Makes an empty repository; nothing when the owner has one of this name.
   *
   * @param settings how it is to be
   */
  public Optional<Repository> create(Actor by, Account owner, RepositorySettings settings) {
    RepositoryName name = new RepositoryName(owner.login(), settings.name());
    long id = wiring.mint().id();
    if (current.putIfAbsent(name.key(), id) != null) {
      return Optional.empty();
    }
    Repository made = open(id, owner, settings);
    made.git().refs().pointHead(settings.defaultBranch());
    former.remove(name.key());
    tell(made, "created", Map.of(), by);
    return Optional.of(made);
  }

  private Repository open(long id, Account owner, RepositorySettings settings) {
    Repository repository = new Repository(id, owner, settings, storage.open(id), wiring);
    byId.put(id, repository);
    return repository;
  }

  /** Gives another name; the old one redirects until somebody takes it. */
  public boolean rename(Actor by, Repository repository, String newName) {
    RepositoryName old = repository.name();
    RepositoryName now = new RepositoryName(old.owner(), newName);
    if (!moveName(repository, old, now)) {
      return false;
    }
    repository.configure(settings -> settings.named(newName));
    tell(repository, "renamed", Map.of("name", old.name()), by);
    return true;
  }

  /** Gives it to another owner; the old name redirects. */
  public boolean transfer(Actor by, Repository repository, Account newOwner) {
    RepositoryName old = repository.name();
    if (!moveName(repository, old, new RepositoryName(newOwner.login(), old.name()))) {
      return false;
    }
    repository.move(newOwner);
    tell(repository, "transferred", Map.of("owner", old.owner()), by);
    return true;
  }

  private boolean moveName(Repository repository, RepositoryName old, RepositoryName now) {
    if (!old.key().equals(now.key())) {
      if (current.putIfAbsent(now.key(), repository.id()) != null) {
        return false;
      }
      current.remove(old.key());
      former.put(old.key(), repository.id());
      former.remove(now.key());
    }
    return true;
  }

  /** Changes settings other than the name. */
  public void configure(Actor by, Repository repository, UnaryOperator<RepositorySettings> change) {
    RepositorySettings old = repository.settings();
    repository.configure(change);
    RepositorySettings now = repository.settings();
    if (!now.defaultBranch().equals(old.defaultBranch())) {
      repository.git().refs().pointHead(now.defaultBranch());
      tell(repository, "edited", Map.of("default_branch", old.defaultBranch()), by);
    }
    if (now.archived() != old.archived()) {
      tell(repository, now.archived() ? "archived" : "unarchived", Map.of(), by);
    }
    if (now.isPrivate() != old.isPrivate()) {
      tell(repository, now.isPrivate() ? "privatized" : "publicized", Map.of(), by);
    }
  }

  /** Removes a repository. */
  public void delete(Actor by, Repository repository) {
    if (byId.remove(repository.id()) != null) {
      current.remove(repository.name().key());
      former.values().removeIf(id -> id == repository.id());
      tell(repository, "deleted", Map.of(), by);
    }
  }

  /** Finds a repository by the name it has now. */
  public Optional<Repository> find(String owner, String name) {
    return Optional.ofNullable(current.get(key(owner, name))).map(byId::get);
  }

  /** Finds a repository by a name it had; GitHub answers 301 there. */
  public Optional<Repository> findFormer(String owner, String name) {
    return Optional.ofNullable(former.get(key(owner, name))).map(byId::get);
  }

  /** Finds a repository by its id. */
  public Optional<Repository> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The repositories of an account, oldest first. */
  public List<Repository> of(Account owner) {
    return all().stream().filter(one -> one.owner().id() == owner.id()).toList();
  }

  /** All repositories, oldest first. */
  public List<Repository> all() {
    return byId.values().stream().sorted(Comparator.comparingLong(Repository::id)).toList();
  }

  private void tell(Repository repository, String action, Map<String, String> old, Actor by) {
    wiring.listener().accept(new Change.OfRepository(repository, action, old, by));
  }

  private static String key(String owner, String name) {
    return (owner + "/" + name).toLowerCase(Locale.ROOT);
  }
}
