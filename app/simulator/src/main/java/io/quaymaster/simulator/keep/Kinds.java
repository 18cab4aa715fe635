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

/**
 * All kinds of state that are kept. Each stands after those it refers to: they are written in this
 * order and read out in the opposite one, so that whenever the process is killed what is referred
 * to is there.
 */
final class Kinds {
  static final String COUNTERS = "counters";

  private Kinds() {}

  static List<Kind<?>> of(GitHubState state, Deliveries deliveries, long starts) {
    return List.of(
        Kind.file(
            COUNTERS,
            Counters.class,
            () -> new Counters(state.mint().ids().last(), starts),
            counters -> {}), // they were needed before there was a state
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
            state.tokens()::restore),
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
            kept -> state.repositories().find(kept.id()).ifPresent(one -> one.restore(kept))),
        Kind.folder(
            "deliveries",
            Delivery.class,
            deliveries.log()::all,
            Delivery::id,
            deliveries.log()::restore),
        // After the log: what was sent is in both for a moment rather than in none.
        Kind.folder(
            "messages",
            Deliveries.Waiting.class,
            deliveries::waiting,
            Deliveries.Waiting::number,
            deliveries::restore));
  }
}
