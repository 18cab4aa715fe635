package io.quaymaster.github.call;

import io.micronaut.http.HttpResponse;
import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.budget.BudgetStore.Primary;
import io.quaymaster.app.budget.RequestBudget;
import io.quaymaster.github.auth.InstallationTokens;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.http.Exchange.Limit;
import io.quaymaster.github.http.Outgoing;
import io.quaymaster.github.http.Retries;
import io.quaymaster.github.http.Strikes;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.Secret;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Makes calls with installation tokens, within the installation's budget. */
@Singleton
public class InstallationCalls {
  private final InstallationTokens tokens;
  private final RequestBudget budget;
  private final Exchange exchange;
  private final Retries retries;
  private final Map<InstallationId, Strikes> strikes = new ConcurrentHashMap<>();

  InstallationCalls(
      InstallationTokens tokens, RequestBudget budget, Exchange exchange, Retries retries) {
    this.tokens = tokens;
    this.budget = budget;
    this.exchange = exchange;
    this.retries = retries;
  }

  /**
   * Makes a call and returns what the answer holds.
   *
   * @throws HostException for anything but success
   */
  public <T> T make(Call call, Function<Outgoing, HttpResponse<T>> request) {
    return Exchange.body(exchange(call, request));
  }

  /** As {@link #make}, for answers that have no body, and for their headers. */
  public <T> HttpResponse<T> exchange(Call call, Function<Outgoing, HttpResponse<T>> request) {
    return exchange(call, Optional.empty(), request);
  }

  /** As {@link #make}; empty when there is no such thing. */
  public <T> Optional<T> find(Call call, Function<Outgoing, HttpResponse<T>> request) {
    // Asked for first: a 404 to the token means that the repository is gone, not the thing in it.
    tokens.token(call.scope());
    try {
      return Optional.of(make(call, request));
    } catch (Refused refused) {
      if (refused.reason() == Reason.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** As {@link #exchange}; with an ETag the answer may be 304 without a body. */
  <T> HttpResponse<T> exchange(
      Call call, Optional<String> etag, Function<Outgoing, HttpResponse<T>> request) {
    AtomicReference<Optional<Secret>> used = new AtomicReference<>(Optional.empty());
    return retries.run(
        call.effect(),
        () -> {
          Secret token = tokens.token(call.scope());
          used.set(Optional.of(token));
          return once(call, new Outgoing(token, etag), request);
        },
        () -> used.get().ifPresent(token -> tokens.refused(call.scope(), token)));
  }

  private <T> HttpResponse<T> once(
      Call call, Outgoing outgoing, Function<Outgoing, HttpResponse<T>> request) {
    InstallationId installation = call.scope().installation();
    HttpResponse<T> response;
    try (RequestBudget.Permit _ = budget.take(installation, call.cost(), call.urgency())) {
      response = answered(installation, outgoing, request);
    }
    Limit.of(response.getHeaders())
        .ifPresent(
            limit ->
                budget.report(
                    installation, new Primary(limit.limit(), limit.remaining(), limit.reset())));
    return response;
  }

  private <T> HttpResponse<T> answered(
      InstallationId installation, Outgoing outgoing, Function<Outgoing, HttpResponse<T>> request) {
    try {
      return exchange.make(
          outgoing, strikes.computeIfAbsent(installation, id -> new Strikes()), request);
    } catch (MustWait limit) {
      budget.blockUntil(installation, limit.until(), limit.text());
      throw limit;
    }
  }
}
