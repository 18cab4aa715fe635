package io.quaymaster.simulator.keep;

import io.quaymaster.simulator.hooks.Deliveries;
import io.quaymaster.simulator.hooks.Delivery;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Accounts;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.InstallationTokens;
import io.quaymaster.simulator.state.repository.Repositories;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.stream.Stream;

/**
 * All kinds of state that are kept. Each stands after those it refers to: they are written in this
 * order and read out in the opposite one, so that whenever the process is killed what is referred
 * to is there.
 */
final class Kinds {
  static final String COUNTERS = "counters";

  private Kinds() {}

  static List<Kind<?>> of(GitHubState state, Deliveries deliveries, long starts) {
    return Stream.of(counters(state, starts), who(state), what(state), webhooks(deliveries))
        .<Kind<?>>flatMap(List::stream)
        .toList();
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
