package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.id.Mint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reactions to the issues and comments of one repository. */
public final class Reactions {
  private final Mint mint;
  private final List<Reaction> all = new CopyOnWriteArrayList<>();

  Reactions(Mint mint) {
    this.mint = mint;
  }

  /** The reaction a user has given already. */
  public Optional<Reaction> find(long subjectId, String content, Account user) {
    return of(subjectId).stream()
        .filter(one -> one.content().equals(content) && one.user().id() == user.id())
        .findFirst();
  }

  /** Gives a reaction; a user has each only once. */
  public synchronized Reaction add(long subjectId, String content, Account user) {
    return find(subjectId, content, user)
        .orElseGet(
            () -> {
              Reaction made = new Reaction(mint.id(), subjectId, content, user, mint.now());
              all.add(made);
              return made;
            });
  }

  /** Takes a reaction back. */
  public boolean delete(long id) {
    return all.removeIf(one -> one.id() == id);
  }

  /** The reactions to one issue or comment, oldest first. */
  public List<Reaction> of(long subjectId) {
    return all.stream().filter(one -> one.subjectId() == subjectId).toList();
  }

  void restore(List<Reaction> kept) {
    all.addAll(kept);
  }

  /** All reactions of the repository. */
  public List<Reaction> all() {
    return List.copyOf(all);
  }
}
