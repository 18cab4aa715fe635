package io.quaymaster.github.auth;

import io.jsonwebtoken.Jwts;
import io.quaymaster.app.AppSigner;
import io.quaymaster.app.Credentials;
import io.quaymaster.kernel.Secret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The App's JSON Web Token. Source of its rules: "Generating a JSON Web Token (JWT) for a GitHub
 * App" in GitHub's documentation: RS256, at most 10 minutes, issued 60 s back because clocks drift.
 */
@Singleton
public class AppJwt {
  private static final Duration BACK = Duration.ofSeconds(60);
  private static final Duration AHEAD = Duration.ofMinutes(9);

  /** A token is used again while it holds at least this long; signing in KMS costs a call. */
  private static final Duration SPARE = Duration.ofMinutes(2);

  private record Issued(Secret token, Instant expires) {}

  private final Credentials credentials;
  private final AppSigner signer;
  private final JwtJson json;
  private final Clock clock;
  private final AtomicReference<@Nullable Issued> last = new AtomicReference<>();

  AppJwt(Credentials credentials, AppSigner signer, JwtJson json, Clock clock) {
    this.credentials = credentials;
    this.signer = signer;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A token that holds for at least two minutes more.
   *
   * @throws IllegalStateException when the App is not set up
   */
  public Secret token() {
    Instant now = clock.instant();
    Issued issued = last.get();
    if (issued == null || issued.expires().minus(SPARE).isBefore(now)) {
      issued = issue(now);
      last.set(issued);
    }
    return issued.token();
  }

  /** GitHub refused a token: forgets it, and reads credentials and key anew. */
  public void refused() {
    credentials.reload();
    signer.reload();
    last.set(null);
  }

  private Issued issue(Instant now) {
    Instant expires = now.plus(AHEAD);
    String token =
        Jwts.builder()
            .json(json)
            .issuer(credentials.current().clientId())
            .issuedAt(Date.from(now.minus(BACK)))
            .expiration(Date.from(expires))
            .signWith(PortKey.INSTANCE, new PortSignature(signer))
            .compact();
    return new Issued(new Secret(token), expires);
  }
}
