package io.quaymaster.integrations.slack;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.quaymaster.kernel.Secret;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Wires Slack by the settings {@code quaymaster.slack.bot-token} and {@code quaymaster.slack.api}.
 */
@Factory
final class SlackFactory {
  @Singleton
  SlackSettings settings(
      @Property(name = "quaymaster.slack.bot-token") Optional<String> botToken,
      @Property(name = "quaymaster.slack.api", defaultValue = "https://slack.com/api/") URI api) {
    return new SlackSettings(botToken.filter(token -> !token.isBlank()).map(Secret::new), api);
  }

  @Singleton
  SlackNotifier notifier(SlackSettings settings, Clock clock) {
    return new SlackNotifier(settings, clock);
  }
}
