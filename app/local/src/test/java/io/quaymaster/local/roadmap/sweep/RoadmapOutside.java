package io.quaymaster.local.roadmap.sweep;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.local.LocalApp;
import io.quaymaster.local.ServerProperties;
import io.quaymaster.local.roadmap.Team;
import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.local.sweep.WayOut;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.file.UploadEvents;
import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.github.Options;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.testkit.fault.Wall;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What survives a process: the simulated GitHub, the engines, and the bucket's visitors. */
final class RoadmapOutside implements AutoCloseable {
  private static final String BUCKET = "quaymaster-roadmap";

  private final AwsEngines engines;
  private final SimulatedGitHub gitHub;
  private final LocalApp app;
  private final ApplicationContext visitor;

  RoadmapOutside() {
    engines = AwsEngines.start(AwsEngines.Settings.inMemory(), SweepBeans.CLOCK);
    engines.notifications().add(BUCKET, "Input/", ".json", "roadmap");
    gitHub = SimulatedGitHub.start(Options.standard().clock(SweepBeans.CLOCK));
    app = LocalApp.register(gitHub, gitHub.arrange().user("mona", "ghp_sweep"));
    app.sendHooksTo(gitHub, URI.create("http://localhost:1/github/webhooks"));
    gitHub.deliveries().pause();
    Map<String, Object> settings = settings(Optional.empty());
    settings.put("quaymaster.aws.bootstrap", true);
    visitor = ApplicationContext.run(settings);
  }

  SimulatedGitHub gitHub() {
    return gitHub;
  }

  /** A team, which is the only one that the routing leads to from now on. */
  Team team(String name) {
    Team team = Team.create(gitHub, app, name);
    put("Config/routing.yml", "tags:\n" + team.route());
    return team;
  }

  void put(String key, String content) {
    s3().putObject(p -> p.bucket(BUCKET).key(key), RequestBody.fromString(content));
  }

  /** All keys that hold a part, sorted. */
  List<String> keys(String part) {
    return s3().listObjectsV2Paginator(l -> l.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .filter(key -> key.contains(part))
        .toList();
  }

  /** What the bucket has told of by now, taken out of its queue. */
  List<Upload> uploads() {
    MessageQueue queue = visitor.getBean(MessageQueue.class, Qualifiers.byName("roadmap"));
    UploadEvents events = visitor.getBean(UploadEvents.class);
    List<Upload> uploads = new ArrayList<>();
    List<Received> received = queue.receive(10, Duration.ofSeconds(5));
    while (!received.isEmpty()) {
      for (Received message : received) {
        uploads.addAll(events.read(message.body()));
        queue.complete(message);
      }
      received = queue.receive(10, Duration.ZERO);
    }
    return uploads;
  }

  private S3Client s3() {
    return visitor.getBean(S3Client.class);
  }

  /** A process; behind a wall, every way out leads through it. */
  ApplicationContext process(Optional<Wall> wall) {
    return ApplicationContext.run(settings(wall));
  }

  private Map<String, Object> settings(Optional<Wall> wall) {
    Map<String, Object> settings =
        new HashMap<>(ServerProperties.of(0, gitHub.url(), app, Optional.of(engines), Map.of()));
    settings.put("quaymaster.aws.bootstrap", false);
    settings.put("quaymaster.test.sweep", true);
    settings.put("quaymaster.github.retry-delay", "1ms");
    settings.put("quaymaster.pool.first", "1h");
    wall.ifPresent(
        through -> {
          settings.put("quaymaster.github.url", through.wayTo(gitHub.url()).toString());
          settings.put(WayOut.PROXY, through.wayTo(engines.s3()).toString());
        });
    return settings;
  }

  @Override
  public void close() {
    visitor.close();
    gitHub.close();
    engines.close();
  }
}
