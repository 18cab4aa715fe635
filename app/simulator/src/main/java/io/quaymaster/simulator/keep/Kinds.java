package io.quaymaster.simulator.keep;

import io.quaymaster.simulator.hooks.Deliveries;
import io.quaymaster.simulator.hooks.Delivery;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Accounts;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.InstallationTokens;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.repository.Repositories;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.state.transfer.IssueMoves;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All kinds of state that are kept. Each stands after those it refers to: they are put back in this
 * order and read out in the opposite one, so that what is referred to is there although the state
 * changes in the meantime.
 */
final class Kinds {
  static final String COUNTERS = "counters";

  private final List<Kind<?>> all;
  private final IssueMoves moves;

  private Kinds(List<Kind<?>> all, IssueMoves moves) {
    this.all = all;
    this.moves = moves;
  }

  static Kinds of(GitHubState state, Deliveries deliveries, long starts) {
    List<Kind<?>> all =
        Stream.of(
                counters(state, starts),
                who(state),
                what(state),
                issuesElsewhere(state),
                webhooks(deliveries))
            .<Kind<?>>flatMap(List::stream)
            .toList();
    return new Kinds(all, state.moves());
  }

  /** Everything as it is now, by file; every issue is in one repository. */
  Map<String, Record> snapshot() {
    return moves.whileNoneIsUnderWay(
        () -> {
          Map<String, Record> files = new LinkedHashMap<>();
          all.reversed().forEach(kind -> files.putAll(kind.snapshot().get()));
          return files;
        });
  }

  /** Puts back what the folder has; gives it by file. */
  Map<String, Record> restoreFrom(StateFolder folder) throws IOException {
    Map<String, Record> files = new LinkedHashMap<>();
    for (Kind<?> kind : all) {
      files.putAll(kind.restoreFrom(folder));
    }
    return files;
  }

  /** Nothing is put back: they were needed before there was a state. */
  private static List<Kind<?>> counters(GitHubState state, long starts) {
    return List.of(
        Kind.file(
            COUNTERS,
            Counters.class,
            () -> new Counters(state.mint().ids().last(), starts),
            counters -> {}));
  }

  private static List<Kind<?>> who(GitHubState state) {
    return List.of(
        Kind.file(
            "accounts",
            Accounts.Snapshot.class,
            state.accounts()::snapshot,
            state.accounts()::restore),
        Kind.folder(
            "apps", GitHubApp.class, state.apps()::all, GitHubApp::id, state.apps()::restore),
        Kind.folder(
            "installations",
            Installation.class,
            state.installations()::all,
            Installation::id,
            state.installations()::restore),
        Kind.file(
            "tokens",
            InstallationTokens.Snapshot.class,
            state.tokens()::snapshot,
            state.tokens()::restore));
  }

  private static List<Kind<?>> what(GitHubState state) {
    return List.of(
        Kind.file(
            "repositories",
            Repositories.Snapshot.class,
            state.repositories()::snapshot,
            state.repositories()::restore),
        Kind.folder(
            "repositories",
            Repository.Snapshot.class,
            () -> state.repositories().all().stream().map(Repository::snapshot).toList(),
            Repository.Snapshot::id,
            kept -> state.repositories().find(kept.id()).ifPresent(one -> one.restore(kept))));
  }

  private static List<Kind<?>> issuesElsewhere(GitHubState state) {
    return List.of(
        Kind.folder(
            "projects",
            Board.Snapshot.class,
            () -> state.projects().all().stream().map(Board::snapshot).toList(),
            kept -> kept.project().id(),
            state.projects()::restore),
        Kind.file(
            "moves", IssueMoves.Snapshot.class, state.moves()::snapshot, state.moves()::restore));
  }

  /** What was sent is in both for a moment rather than in none. */
  private static List<Kind<?>> webhooks(Deliveries deliveries) {
    return List.of(
        Kind.folder(
            "deliveries",
            Delivery.class,
            deliveries.log()::all,
            Delivery::id,
            deliveries.log()::restore),
        Kind.folder(
            "messages",
            Deliveries.Waiting.class,
            deliveries::waiting,
            Deliveries.Waiting::number,
            deliveries::restore));
  }
}
