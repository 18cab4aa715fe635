package io.quaymaster.simulator.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.shape.Shapes;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.InstallationChange;
import io.quaymaster.simulator.state.id.Mint;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.repository.Change;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns changes into deliveries to the Apps that hear of them. */
public final class Hooks {
  private final GitHubState state;
  private final Deliveries deliveries;
  private final EventPayloads events;
  private final InstallationPayloads installations;

  /** Sends by these deliveries. */
  public Hooks(GitHubState state, Shapes shapes, Deliveries deliveries) {
    this.state = state;
    this.deliveries = deliveries;
    this.events = new EventPayloads(shapes, state);
    this.installations = new InstallationPayloads(shapes, state);
  }

  /** Tells the Apps of a change. */
  public void changed(Change change) {
    if (change instanceof Change.OfInstallation(InstallationChange installation)) {
      ofInstallation(installation);
    } else {
      events.of(change).forEach(this::tell);
    }
  }

  /** Sends a ping to an App, as when its hook is set up. */
  public void ping(GitHubApp app) {
    send(app, 0, Optional.empty(), "ping", "", installations.ping(app));
  }

  private void ofInstallation(InstallationChange change) {
    Installation installation = change.installation();
    state
        .apps()
        .find(installation.appId())
        .filter(app -> app.hook().active())
        .ifPresent(
            app -> {
              ObjectNode payload = installations.of(change, app);
              String event =
                  switch (change) {
                    case InstallationChange.Whole _ -> "installation";
                    case InstallationChange.Repositories _ -> "installation_repositories";
                  };
              send(
                  app,
                  installation.id(),
                  Optional.empty(),
                  event,
                  payload.path("action").asText(),
                  payload);
            });
  }

  private void tell(HookEvent event) {
    for (Installation installation : hearing(event)) {
      state
          .apps()
          .find(installation.appId())
          .filter(app -> app.hook().active())
          .ifPresent(
              app -> {
                ObjectNode payload = event.payload().deepCopy();
                payload
                    .putObject("installation")
                    .put("id", installation.id())
                    .put("node_id", NodeId.of("IN", installation.id()));
                send(
                    app,
                    installation.id(),
                    event.repository().map(Repository::id),
                    event.name(),
                    event.action(),
                    payload);
              });
    }
  }

  private List<Installation> hearing(HookEvent event) {
    return state.installations().all().stream()
        .filter(one -> one.account().id() == event.owner().id())
        .filter(one -> event.repository().map(in -> one.scope().contains(in.id())).orElse(true))
        .filter(one -> !one.suspended() && one.events().contains(event.name()))
        .filter(
            one ->
                event.repository().isPresent()
                    || one.permissions().containsKey("organization_projects"))
        .toList();
  }

  private void send(
      GitHubApp app,
      long installationId,
      Optional<Long> repositoryId,
      String event,
      String action,
      ObjectNode payload) {
    Packed body = new Packed(payload.toString().getBytes(StandardCharsets.UTF_8));
    deliveries.send(
        new HookMessage(guid(), app.id(), installationId, repositoryId, event, action, body));
  }

  private String guid() {
    Mint mint = state.mint();
    return new UUID(mint.random().nextLong(), mint.random().nextLong()).toString();
  }
}
