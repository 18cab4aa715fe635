package io.quaymaster.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code notify:} of the configuration.
 *
 * @param slackChannel {@code slack.channel}: name ({@code #releases}) or id; empty sends nothing
 * @param dispatch {@code dispatch}: sends a {@code repository_dispatch} of this type to the
 *     repository when a run has finished; empty sends none
 */
public record NotifyConfig(Optional<String> slackChannel, Optional<String> dispatch) {
  /** Names as Slack allows them, and ids such as C0123456789. */
  public static final Pattern CHANNEL = Pattern.compile("#?[\\p{L}0-9_-]{1,80}");

  /** GitHub allows up to 100 characters (REST, "Create a repository dispatch event"). */
  public static final Pattern DISPATCH = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  public static final NotifyConfig NONE = new NotifyConfig(Optional.empty(), Optional.empty());

  public NotifyConfig {
    if (slackChannel.isPresent() && !CHANNEL.matcher(slackChannel.orElseThrow()).matches()) {
      throw new IllegalArgumentException(
          "slack.channel: a channel name or id expected but got '"
              + slackChannel.orElseThrow()
              + "'");
    }
    if (dispatch.isPresent() && !DISPATCH.matcher(dispatch.orElseThrow()).matches()) {
      throw new IllegalArgumentException(
          "dispatch: an event type of up to 100 letters, digits, '.', '_' or '-' expected");
    }
  }
}
