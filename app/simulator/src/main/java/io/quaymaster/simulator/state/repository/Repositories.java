package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.git.GitStorage;
import io.quaymaster.simulator.state.id.Mint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
    Repository made = new Repository(id, owner, settings, storage.open(id), wiring);
    made.git().refs().pointHead(settings.defaultBranch());
    synchronized (this) {
      byId.put(id, made);
      former.remove(name.key());
    }
    tell(made, "created", Map.of(), by);
    return Optional.of(made);
  }

  /** Gives another name; the old one redirects until somebody takes it. */
  public boolean rename(Actor by, Repository repository, String newName) {
    RepositoryName old = repository.name();
    RepositoryName now = new RepositoryName(old.owner(), newName);
    synchronized (this) {
      if (!moveName(repository, old, now)) {
        return false;
      }
      repository.configure(settings -> settings.named(newName));
    }
    tell(repository, "renamed", Map.of("name", old.name()), by);
    return true;
  }

  /** Gives it to another owner; the old name redirects. */
  public boolean transfer(Actor by, Repository repository, Account newOwner) {
    RepositoryName old = repository.name();
    synchronized (this) {
      if (!moveName(repository, old, new RepositoryName(newOwner.login(), old.name()))) {
        return false;
      }
      repository.move(newOwner);
    }
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
    boolean gone;
    synchronized (this) {
      gone = byId.remove(repository.id()) != null;
      if (gone) {
        current.remove(repository.name().key());
        former.values().removeIf(id -> id == repository.id());
      }
    }
    if (gone) {
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

  /**
   * What is kept of a repository beside {@linkplain Repository.Snapshot what is in it}.
   *
   * @param id numeric id
   * @param owner whose it is
   * @param settings what is set, the name too
   * @param collaborators roles by login in lower case
   * @param rulesets rules on its refs
   * @param formerNames names that redirect to it, with their owners, in lower case
   */
  public record Entry(
      long id,
      Account owner,
      RepositorySettings settings,
      Map<String, Role> collaborators,
      List<Ruleset> rulesets,
      List<String> formerNames) {
    /** Copies the collections. */
    public Entry {
      collaborators = Map.copyOf(collaborators);
      rulesets = List.copyOf(rulesets);
      formerNames = List.copyOf(formerNames);
    }
  }

  /**
   * The register of all repositories. It is kept in one piece: no name is ever there twice.
   *
   * @param entries oldest first
   */
  public record Snapshot(List<Entry> entries) {
    /** Copies the list. */
    public Snapshot {
      entries = List.copyOf(entries);
    }
  }

  /** The register as it is now. */
  public synchronized Snapshot snapshot() {
    Map<Long, List<String>> names = new HashMap<>();
    former.forEach((name, id) -> names.computeIfAbsent(id, _ -> new ArrayList<>()).add(name));
    names.values().forEach(Collections::sort);
    return new Snapshot(
        all().stream().map(one -> one.entry(names.getOrDefault(one.id(), List.of()))).toList());
  }

  /**
   * Puts back the repositories that were kept, with nothing in them but their Git data.
   *
   * @throws java.io.UncheckedIOException when the Git data of one is missing or can't be read
   */
  public synchronized void restore(Snapshot kept) {
    for (Entry entry : kept.entries()) {
      long id = entry.id();
      Repository repository =
          new Repository(id, entry.owner(), entry.settings(), storage.reopen(id), wiring);
      repository.restore(entry);
      byId.put(id, repository);
      current.put(repository.name().key(), id);
      entry.formerNames().forEach(name -> former.put(name, id));
    }
  }

  private void tell(Repository repository, String action, Map<String, String> old, Actor by) {
    wiring.listener().accept(new Change.OfRepository(repository, action, old, by));
  }

  private static String key(String owner, String name) {
    return (owner + "/" + name).toLowerCase(Locale.ROOT);
  }
}
