package io.quaymaster.github.auth;

import io.micronaut.http.HttpResponse;
import io.quaymaster.app.HostException;
import io.quaymaster.github.http.Effect;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.http.Outgoing;
import io.quaymaster.github.http.Retries;
import io.quaymaster.github.http.Strikes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Calls with the App's own token. A token that is refused is made anew once (key rotation). */
@Singleton
public class AppCalls {
  private final AppJwt jwt;
  private final Exchange exchange;
  private final Retries retries;
  private final Strikes strikes = new Strikes();

  AppCalls(AppJwt jwt, Exchange exchange, Retries retries) {
    this.jwt = jwt;
    this.exchange = exchange;
    this.retries = retries;
  }

  /**
   * Makes a call.
   *
   * @throws HostException for anything but success
   */
  public <T> HttpResponse<T> make(Effect effect, Function<Outgoing, HttpResponse<T>> call) {
    return retries.run(
        effect,
        () -> exchange.make(new Outgoing(jwt.token(), Optional.empty()), strikes, call),
        jwt::refused);
  }
}
