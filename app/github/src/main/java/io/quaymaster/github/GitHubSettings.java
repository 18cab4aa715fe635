package io.quaymaster.github;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the edge to GitHub, {@code quaymaster.github.*}.
 *
 * @param url what people type into a browser: {@code https://github.com}, {@code
 *     https://acme.ghe.com}, or the address of a GitHub Enterprise Server
 * @param restUrl where the REST API is, when it can't be told from {@code url}
 * @param graphqlUrl where GraphQL queries are posted to, when it can't be told from {@code url}
 * @param timeout how long an answer may take; GitHub itself gives up after 10 s
 * @param attempts how often a call that may be repeated is made in all, at least 1
 * @param retryDelay the first wait between attempts; it triples and is jittered
 * @param maxSleep how long one call may sleep in all; what has to wait longer is deferred
 * @param pageSize entries asked for per page, 1 to 100 (GitHub's maximum)
 * @param secondaryLimits whether GitHub's secondary limits are kept; {@code false} for a GitHub
 *     Enterprise Server without rate limits
 */
@ConfigurationProperties("quaymaster.github")
public record GitHubSettings(
    @Bindable(defaultValue = "https://github.com") URI url,
    @Nullable URI restUrl,
    @Nullable URI graphqlUrl,
    @Bindable(defaultValue = "15s") Duration timeout,
    @Bindable(defaultValue = "4") int attempts,
    @Bindable(defaultValue = "150ms") Duration retryDelay,
    @Bindable(defaultValue = "2s") Duration maxSleep,
    @Bindable(defaultValue = "100") int pageSize,
    @Bindable(defaultValue = "true") boolean secondaryLimits) {
  public GitHubSettings {
    if (attempts < 1 || pageSize < 1 || pageSize > 100) {
      throw new IllegalArgumentException(
          "quaymaster.github: attempts must be at least 1 and page-size 1 to 100");
    }
    if (maxSleep.compareTo(Duration.ofSeconds(2)) > 0 || retryDelay.isNegative()) {
      throw new IllegalArgumentException(
          "quaymaster.github: max-sleep must be at most 2s and retry-delay not negative");
    }
  }
}
