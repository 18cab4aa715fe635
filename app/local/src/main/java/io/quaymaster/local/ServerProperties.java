package io.quaymaster.local;

import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.aws.LocalAws;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings that make the server work against this machine. */
public final class ServerProperties {
  private ServerProperties() {}

  /**
   * The settings.
   *
   * @param port of the server, 0 for any
   * @param engines empty to keep everything in memory
   * @param more further settings, which win
   */
  public static Map<String, Object> of(
      int port, URI gitHub, LocalApp app, Optional<AwsEngines> engines, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.host", "127.0.0.1");
    settings.put("micronaut.server.port", port == 0 ? "-1" : port);
    settings.put("quaymaster.github.url", gitHub.toString());
    settings.put("quaymaster.app.id", app.registered().id());
    settings.put("quaymaster.app.client-id", app.registered().clientId());
    settings.put("quaymaster.app.slug", app.registered().slug());
    settings.put("quaymaster.app.private-key", app.privateKey());
    settings.put("quaymaster.app.webhook-secret", LocalApp.WEBHOOK_SECRET);
    settings.put("quaymaster.accounts", "simulated");
    settings.put("quaymaster.worker.long-poll", "1s");
    settings.put("quaymaster.worker.beat", "1s");
    settings.put("quaymaster.pools", LocalWorkers.POOL.toString());
    settings.put("quaymaster.stores", engines.isPresent() ? "aws" : "memory");
    engines.ifPresent(
        running -> {
          settings.put("quaymaster.aws.bootstrap", true);
          settings.put("quaymaster.roadmap.bucket", RoadmapFolder.BUCKET);
          settings.put("quaymaster.aws.region", LocalAws.REGION);
          settings.put("quaymaster.aws.access-key", LocalAws.ACCESS_KEY);
          settings.put("quaymaster.aws.secret-key", LocalAws.SECRET_KEY);
          settings.put("quaymaster.aws.endpoints.sqs", running.sqs().toString());
          settings.put("quaymaster.aws.endpoints.s3", running.s3().toString());
          settings.put(
              "quaymaster.aws.endpoints.dynamodb", running.dynamoDb().orElseThrow().toString());
        });
    settings.putAll(more);
    return settings;
  }
}
