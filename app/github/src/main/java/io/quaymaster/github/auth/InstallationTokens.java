package io.quaymaster.github.auth;

import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.github.http.Effect;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.rest.AppClient;
import io.quaymaster.github.rest.AppClient.AccessToken;
import io.quaymaster.github.rest.AppClient.TokenRequest;
import io.quaymaster.kernel.Secret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Installation tokens, narrowed to what was asked for. A token is used until five minutes before
 * its end; however many ask for the same at once, GitHub is asked once.
 */
@Singleton
public class InstallationTokens {
  private static final Duration SPARE = Duration.ofMinutes(5);

  /** Beyond this many, tokens that have ended are thrown out. */
  private static final int TIDY_ABOVE = 500;

  private record Held(Secret token, Instant until) {}

  private final AppCalls calls;
  private final AppClient client;
  private final Clock clock;
  private final Map<TokenScope, CompletableFuture<Held>> tokens = new ConcurrentHashMap<>();

  InstallationTokens(AppCalls calls, AppClient client, Clock clock) {
    this.calls = calls;
    this.client = client;
    this.clock = clock;
  }

  /**
   * A token for the scope that holds for at least five minutes.
   *
   * @throws HostException with {@code SUSPENDED} for a suspended installation, {@code FORBIDDEN}
   *     when it lacks a permission, {@code NOT_FOUND} when it or a repository is gone
   */
  public Secret token(TokenScope scope) {
    AtomicReference<@Nullable CompletableFuture<Held>> mine = new AtomicReference<>();
    CompletableFuture<Held> current =
        tokens.compute(
            scope,
            (key, held) -> {
              if (held != null && isUsable(held)) {
                return held;
              }
              CompletableFuture<Held> fresh = new CompletableFuture<>();
              mine.set(fresh);
              return fresh;
            });
    CompletableFuture<Held> toFetch = mine.get();
    if (toFetch != null) {
      fetch(scope, toFetch);
    }
    try {
      return current.join().token();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Forgets a token that GitHub refused; a newer one for the scope stays. */
  public void refused(TokenScope scope, Secret token) {
    tokens.computeIfPresent(
        scope,
        (key, held) ->
            held.state() == CompletableFuture.State.SUCCESS
                    && held.resultNow().token().equals(token)
                ? null
                : held);
  }

  private void fetch(TokenScope scope, CompletableFuture<Held> mine) {
    try {
      mine.complete(ask(scope));
      tidy();
    } catch (RuntimeException | Error e) {
      tokens.remove(scope, mine);
      mine.completeExceptionally(e);
    }
  }

  private Held ask(TokenScope scope) {
    TokenRequest request =
        new TokenRequest(scope.sortedIds(), scope.sortedNames(), scope.spelledPermissions());
    try {
      // Safe to repeat: a token nobody has seen harms nobody and ends within the hour.
      AccessToken answer =
          Exchange.body(
              calls.make(
                  Effect.IDEMPOTENT_WRITE,
                  out -> client.createToken(out, scope.installation().value(), request)));
      return new Held(new Secret(answer.token()), answer.expiresAt().minus(SPARE));
    } catch (Refused refused) {
      throw refused.reason() == Reason.FORBIDDEN && refused.needed().isEmpty()
          ? new Refused(Reason.FORBIDDEN, refused.text(), Optional.of(scope.permissionText()))
          : refused;
    }
  }

  private boolean isUsable(CompletableFuture<Held> held) {
    return switch (held.state()) {
      case RUNNING -> true;
      case SUCCESS -> clock.instant().isBefore(held.resultNow().until());
      case FAILED, CANCELLED -> false;
    };
  }

  private void tidy() {
    if (tokens.size() > TIDY_ABOVE) {
      tokens.values().removeIf(held -> !isUsable(held));
    }
  }
}
