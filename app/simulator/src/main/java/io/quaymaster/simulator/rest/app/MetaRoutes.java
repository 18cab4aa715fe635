package io.quaymaster.simulator.rest.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import java.time.Duration;

/** {@code /rate_limit} while nothing is limited (a gate that limits answers it first). */
public final class MetaRoutes implements Routes {
  private static final int LIMIT = 5000;

  @Override
  public void addTo(Router router) {
    router.get("/rate_limit", MetaRoutes::rateLimit);
  }

  private static ApiAnswer rateLimit(RestCall call) {
    long reset = call.state().mint().now().plus(Duration.ofHours(1)).getEpochSecond();
    ObjectNode json = Json.object();
    ObjectNode resources = json.putObject("resources");
    resources.set("core", unused(reset).put("resource", "core"));
    resources.set("graphql", unused(reset).put("resource", "graphql"));
    json.set("rate", unused(reset).put("resource", "core"));
    return call.ok(json);
  }

  private static ObjectNode unused(long reset) {
    return Json.object()
        .put("limit", LIMIT)
        .put("used", 0)
        .put("remaining", LIMIT)
        .put("reset", reset);
  }
}
