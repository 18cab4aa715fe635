package io.quaymaster.github.host;

import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.event.sweep.HookDeliveries;
import io.quaymaster.event.sweep.HookDelivery;
import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.auth.AppCalls;
import io.quaymaster.github.http.Effect;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.rest.HookClient;
import io.quaymaster.github.rest.HookClient.Attempt;
import io.quaymaster.github.rest.HookClient.AttemptDetail;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** GitHub's log of deliveries, asked with the App's own token. */
@Singleton
class GitHubHookDeliveries implements HookDeliveries {
  private final AppCalls calls;
  private final HookClient client;
  private final JsonMapper mapper;
  private final int pageSize;

  GitHubHookDeliveries(
      AppCalls calls, HookClient client, JsonMapper mapper, GitHubSettings settings) {
    this.calls = calls;
    this.client = client;
    this.mapper = mapper;
    this.pageSize = settings.pageSize();
  }

  @Override
  public Page page(Optional<String> cursor) {
    HttpResponse<List<Attempt>> response =
        calls.make(Effect.READ, out -> client.list(out, pageSize, cursor.orElse(null)));
    return new Page(
        Exchange.body(response).stream().map(GitHubHookDeliveries::delivery).toList(),
        Links.nextParameter(response.getHeaders(), "cursor"));
  }

  private static HookDelivery delivery(Attempt attempt) {
    return new HookDelivery(
        attempt.id(),
        new DeliveryId(attempt.guid()),
        attempt.event(),
        attempt.deliveredAt(),
        attempt.redelivery(),
        attempt.status().equals("OK"),
        attempt.statusCode());
  }

  @Override
  public Optional<Original> original(long id) {
    return known(() -> Exchange.body(calls.make(Effect.READ, out -> client.get(out, id))))
        .flatMap(this::original);
  }

  private Optional<Original> original(AttemptDetail detail) {
    return Optional.ofNullable(detail.request().payload())
        .map(
            payload -> {
              try {
                return new Original(detail.event(), mapper.writeValueAsString(payload));
              } catch (IOException e) {
                throw new UncheckedIOException("a payload can't be written as JSON again", e);
              }
            });
  }

  @Override
  public boolean redeliver(long id) {
    return known(() -> calls.make(Effect.CREATE, out -> client.redeliver(out, id))).isPresent();
  }

  private static <T> Optional<T> known(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (Refused refused) {
      if (refused.reason() == Reason.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
