package io.quaymaster.simulator.rest.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quaymaster.simulator.hooks.Deliveries;
import io.quaymaster.simulator.hooks.Delivery;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code /app/hook/deliveries}: newest first, by cursor. */
public final class HookDeliveryRoutes implements Routes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CURSOR = "v1_";

  private final Deliveries deliveries;

  /** Reads and repeats these deliveries. */
  public HookDeliveryRoutes(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/app/hook/deliveries", this::list)
        .get("/app/hook/deliveries/{id}", this::get)
        .post("/app/hook/deliveries/{id}/attempts", this::attempt);
  }

  private ApiAnswer list(RestCall call) {
    int size = Paging.of(call).size();
    long before =
        call.request()
            .parameter("cursor")
            .filter(cursor -> cursor.matches(CURSOR + "\\d{1,18}"))
            .map(cursor -> Long.valueOf(cursor.substring(CURSOR.length())))
            .orElse(Long.MAX_VALUE);
    List<Delivery> rest =
        deliveries.log().of(AppRoutes.app(call).id()).stream()
            .filter(one -> one.id() < before)
            .toList();
    List<Delivery> page = rest.subList(0, Math.min(size, rest.size()));
    ApiAnswer answer = call.ok(Json.array(page, HookDeliveryRoutes::brief));
    if (page.size() == rest.size()) {
      return answer;
    }
    String next =
        call.shapes().urls().api("/app/hook/deliveries")
            + "?per_page="
            + size
            + "&cursor="
            + CURSOR
            + page.getLast().id();
    return answer.with("Link", "<" + next + ">; rel=\"next\"");
  }

  private ApiAnswer get(RestCall call) {
    return call.ok(whole(delivery(call)));
  }

  private ApiAnswer attempt(RestCall call) {
    deliveries.redeliver(delivery(call));
    return ApiAnswer.json(202, Json.object());
  }

  private Delivery delivery(RestCall call) {
    return RestCall.found(deliveries.log().find(AppRoutes.app(call).id(), call.number("id")));
  }

  private static ObjectNode brief(Delivery delivery) {
    ObjectNode json = Json.object();
    json.put("id", delivery.id());
    json.put("guid", delivery.guid());
    json.put("delivered_at", delivery.deliveredAt().toString());
    json.put("redelivery", delivery.redelivery());
    json.put("duration", Math.round(delivery.seconds() * 100) / 100.0);
    json.put("status", delivery.status());
    json.put("status_code", delivery.statusCode());
    json.put("event", delivery.event());
    json.put("action", delivery.action().isEmpty() ? null : delivery.action());
    json.put("installation_id", delivery.installationId() == 0 ? null : delivery.installationId());
    json.put("repository_id", delivery.repositoryId().orElse(null));
    json.putNull("throttled_at");
    return json;
  }

  private static ObjectNode whole(Delivery delivery) {
    ObjectNode json = brief(delivery);
    json.put("url", delivery.url().toString());
    String sent = new String(delivery.payload(), StandardCharsets.UTF_8);
    ObjectNode request = json.putObject("request");
    request.set("headers", headers(delivery.requestHeaders()));
    request.set("payload", parsed(sent));
    ObjectNode response = json.putObject("response");
    response.set("headers", headers(delivery.responseHeaders()));
    response.put("payload", delivery.responseBody());
    return json;
  }

  private static ObjectNode headers(Map<String, String> headers) {
    ObjectNode json = Json.object();
    headers.forEach(json::put);
    return json;
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }
}
