package io.quaymaster.integrations.slack;

import io.quaymaster.kernel.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * How Slack is reached.
 *
 * @param botToken of the Slack app ({@code xoxb-…}) with the scopes {@code chat:write}, {@code
 *     channels:read}, {@code groups:read}, {@code channels:history} and {@code groups:history};
 *     empty where Slack is not used
 * @param api address of the Web API, with a slash at the end
 */
public record SlackSettings(Optional<Secret> botToken, URI api) {
  /** Slack's own address. */
  public static final URI SLACK = URI.create("https://slack.com/api/");

  public SlackSettings {
    if (!api.isAbsolute() || !api.getPath().endsWith("/")) {
      throw new IllegalArgumentException(
          "Slack's API: an address that ends with / expected but got " + api);
    }
  }

  /** Slack is not used. */
  public static SlackSettings off() {
    return new SlackSettings(Optional.empty(), SLACK);
  }
}
