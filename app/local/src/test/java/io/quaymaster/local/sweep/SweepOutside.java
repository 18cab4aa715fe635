package io.quaymaster.local.sweep;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.local.LocalApp;
import io.quaymaster.local.ServerProperties;
import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.github.Options;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.hooks.SignedRequest;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.fault.Wall;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** What survives a process: the simulated GitHub and the embedded engines, shared by all worlds. */
final class SweepOutside implements AutoCloseable {
  private static final String CONFIG = "release:\n  enabled: true\n";

  private final AwsEngines engines;
  private final SimulatedGitHub gitHub;
  private final Account person;
  private final LocalApp app;

  SweepOutside() {
    engines = AwsEngines.start(AwsEngines.Settings.inMemory(), SweepBeans.CLOCK);
    gitHub = SimulatedGitHub.start(Options.standard().clock(SweepBeans.CLOCK));
    person = gitHub.arrange().user("mona", "ghp_sweep");
    app = LocalApp.register(gitHub, person);
    app.sendHooksTo(gitHub, URI.create("http://localhost:1/github/webhooks"));
    gitHub.deliveries().pause();
    Map<String, Object> settings = settings(Optional.empty());
    settings.put("quaymaster.aws.bootstrap", true);
    ApplicationContext.run(settings).close();
  }

  /** A repository that wants releases, in an organisation that has the App. */
  Repository repository(String organisation) {
    Account owner = gitHub.arrange().organization(organisation, person);
    Repository repository =
        gitHub.arrange().repository(owner, "billing", Map.of(".github/quaymaster.yml", CONFIG));
    gitHub.arrange().install(app.registered(), owner);
    return repository;
  }

  ObjectId commit(Repository repository, String message) {
    drain();
    return gitHub.arrange().commit(repository, message, Map.of("CHANGE", message));
  }

  /** The webhook of the last commit. */
  SignedRequest push() {
    return drain().stream()
        .filter(request -> request.event().equals("push"))
        .findFirst()
        .orElseThrow();
  }

  private List<SignedRequest> drain() {
    return gitHub.deliveries().drain();
  }

  /** The settings of a process; behind a wall, every way out leads through it. */
  Map<String, Object> settings(Optional<Wall> wall) {
    Map<String, Object> settings =
        new HashMap<>(ServerProperties.of(0, gitHub.url(), app, Optional.of(engines), Map.of()));
    settings.put("quaymaster.aws.bootstrap", false);
    settings.put("quaymaster.test.sweep", true);
    settings.put("quaymaster.github.retry-delay", "1ms");
    settings.put("quaymaster.pool.first", "1h");
    wall.ifPresent(
        through -> {
          settings.put("quaymaster.github.url", through.wayTo(gitHub.url()).toString());
          URI table = engines.dynamoDb().orElseThrow();
          settings.put("quaymaster.aws.endpoints.dynamodb", through.wayTo(table).toString());
          settings.put("quaymaster.aws.endpoints.sqs", through.wayTo(engines.sqs()).toString());
        });
    return settings;
  }

  @Override
  public void close() {
    gitHub.close();
    engines.close();
  }
}
