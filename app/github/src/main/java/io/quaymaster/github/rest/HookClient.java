package io.quaymaster.github.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.quaymaster.github.http.Outgoing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GitHub's log of the App's webhook deliveries, with the App's token. */
@Client(id = "github", errorType = String.class)
public interface HookClient {
  @Get("/app/hook/deliveries{?per_page,cursor}")
  HttpResponse<List<Attempt>> list(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      @QueryValue("per_page") int perPage,
      @QueryValue("cursor") @Nullable String cursor);

  @Get("/app/hook/deliveries/{deliveryId}")
  HttpResponse<AttemptDetail> get(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing, long deliveryId);

  @Post("/app/hook/deliveries/{deliveryId}/attempts")
  HttpResponse<JsonNode> redeliver(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing, long deliveryId);

  /** One attempt to deliver. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Attempt(
      long id,
      String guid,
      Instant deliveredAt,
      boolean redelivery,
      String status,
      int statusCode,
      String event) {}

  /** An attempt with what was sent. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record AttemptDetail(String event, Sent request) {}

  /** What was sent. */
  @Serdeable
  record Sent(@Nullable JsonNode payload) {}
}
