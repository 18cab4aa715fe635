package io.quaymaster.simulator.state.project;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** All projects. */
public final class Projects {
  private final Mint mint;
  private final Consumer<ProjectChange> listener;
  private final Map<Long, Board> byId = new ConcurrentSkipListMap<>();

  /** No projects yet. */
  public Projects(Mint mint, Consumer<ProjectChange> listener) {
    this.mint = mint;
    this.listener = listener;
  }

  /** Makes a project with the fields that GitHub gives to each. */
  public synchronized Board create(Actor by, Account owner, String title) {
    long id = mint.id();
    int number = of(owner).stream().mapToInt(one -> one.project().number()).max().orElse(0) + 1;
    Project project =
        new Project(id, number, owner, title, false, by.account(), mint.now(), mint.now(), null);
    Board board = new Board(mint, project, listener);
    FieldMaking.usual().forEach(board::add);
    byId.put(id, board);
    return board;
  }

  /** Puts back a project that was kept, and tells nobody. */
  public synchronized void restore(Board.Snapshot kept) {
    Board board = new Board(mint, kept.project(), listener);
    board.restore(kept);
    byId.put(kept.project().id(), board);
  }

  /** Finds a project. */
  public Optional<Board> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Finds a project of an owner by its number. */
  public Optional<Board> find(Account owner, int number) {
    return of(owner).stream().filter(one -> one.project().number() == number).findFirst();
  }

  /** The projects of an owner, oldest first. */
  public List<Board> of(Account owner) {
    return all().stream().filter(one -> one.project().owner().id() == owner.id()).toList();
  }

  /** All projects, oldest first. */
  public List<Board> all() {
    return List.copyOf(byId.values());
  }

  /** Lets items follow an issue that was transferred. */
  public void move(long issueId, Item.Content content) {
    all().forEach(board -> board.move(issueId, content));
  }

  /** Takes an issue off all projects, because it was deleted. */
  public void remove(Actor by, long issueId) {
    for (Board board : all()) {
      board.itemOf(issueId).ifPresent(item -> board.delete(by, item.id()));
    }
  }
}
