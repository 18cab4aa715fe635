package io.quaymaster.simulator.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.InstallationToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Finds out who sends a request, and answers as GitHub does when the credentials are bad. */
public final class Callers {
  private static final String DOCS = "https://docs.github.com/rest";
  private static final Duration LONGEST_JWT = Duration.ofMinutes(10);
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final GitHubState state;

  /** Knows the credentials in this state. */
  public Callers(GitHubState state) {
    this.state = state;
  }

  /** Reads {@code Authorization}: Bearer, token or Basic (the password counts). */
  public Identity identify(ApiRequest request) {
    return request
        .header("authorization")
        .map(this::identify)
        .orElseGet(() -> new Identity.Known(new Caller.Anonymous()));
  }

  /** Who sends a request; nobody in particular when the credentials are bad. */
  public Caller callerOf(ApiRequest request) {
    return switch (identify(request)) {
      case Identity.Known(Caller caller) -> caller;
      case Identity.Refused _ -> new Caller.Anonymous();
    };
  }

  /** The same for the value of the header alone. */
  public Identity identify(String authorization) {
    int space = authorization.indexOf(' ');
    String scheme = authorization.substring(0, Math.max(space, 0)).toLowerCase(Locale.ROOT);
    String value = authorization.substring(space + 1).strip();
    return switch (scheme) {
      case "bearer", "token" -> byToken(value);
      case "basic" -> byToken(password(value));
      default -> bad("Bad credentials");
    };
  }

  private Identity byToken(String token) {
    if (token.startsWith("ey") && token.indexOf('.') > 0) {
      return byJwt(token);
    }
    Optional<InstallationToken> installation = state.tokens().find(token);
    if (installation.isPresent()) {
      return byInstallation(installation.get());
    }
    return state
        .accounts()
        .byToken(token)
        .<Identity>map(user -> new Identity.Known(new Caller.User(user.login())))
        .orElseGet(() -> bad("Bad credentials"));
  }

  private Identity byInstallation(InstallationToken token) {
    Optional<Installation> installation = state.installations().find(token.installationId());
    if (installation.isEmpty()) {
      return bad("Bad credentials");
    }
    if (installation.get().suspended()) {
      return new Identity.Refused(
          ApiAnswer.error(403, "This installation has been suspended", DOCS));
    }
    return new Identity.Known(
        new Caller.Installation(token.installationId(), token.scope(), token.permissions()));
  }

  private Identity byJwt(String text) {
    Optional<JsonWebToken> token = JsonWebToken.parse(text);
    if (token.isEmpty()) {
      return bad("A JSON web token could not be decoded");
    }
    JsonNode claims = token.get().claims();
    Optional<GitHubApp> app = state.apps().byIssuer(claims.path("iss").asText());
    if (app.isEmpty()) {
      return new Identity.Refused(ApiAnswer.error(404, "Integration not found", DOCS));
    }
    if (!token.get().signedBy(app.get().publicKey())) {
      return bad("A JSON web token could not be decoded");
    }
    return lifetimeFault(claims)
        .<Identity>map(Callers::bad)
        .orElseGet(() -> new Identity.Known(new Caller.App(app.get().id())));
  }

  private Optional<String> lifetimeFault(JsonNode claims) {
    Instant now = state.mint().clock().instant();
    if (!claims.path("iat").isIntegralNumber()
        || Instant.ofEpochSecond(claims.get("iat").longValue()).isAfter(now.plus(SKEW))) {
      return Optional.of(
          "'Issued at' claim ('iat') must be an Integer representing the time that the assertion"
              + " was issued");
    }
    if (!claims.path("exp").isNumber()
        || Instant.ofEpochSecond(claims.get("exp").longValue()).isBefore(now)) {
      return Optional.of(
          "'Expiration time' claim ('exp') must be a numeric value representing the future time at"
              + " which the assertion expires");
    }
    Instant expires = Instant.ofEpochSecond(claims.get("exp").longValue());
    return expires.isAfter(now.plus(LONGEST_JWT))
        ? Optional.of("'Expiration time' claim ('exp') is too far in the future")
        : Optional.empty();
  }

  private static String password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Identity bad(String message) {
    return new Identity.Refused(ApiAnswer.error(401, message, DOCS));
  }
}
