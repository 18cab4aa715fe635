package io.quaymaster.config;

import java.util.Optional;

/**
 * {@code notify:} of the configuration.
 *
 * @param slackChannel {@code slack.channel}: name ({@code #releases}) or id; empty sends nothing
 * @param dispatch {@code dispatch}: sends a {@code repository_dispatch} of this type to the
 *     repository when a run has finished; empty sends none
 */
public record NotifyConfig(Optional<String> slackChannel, Optional<String> dispatch) {
  public static final NotifyConfig NONE = new NotifyConfig(Optional.empty(), Optional.empty());

  public NotifyConfig {
    if (slackChannel.isPresent() && !slackChannel.orElseThrow().matches("#?[\\p{L}0-9_-]{1,80}")) {
      throw new IllegalArgumentException(
          "slack.channel: a channel name or id expected but got '"
              + slackChannel.orElseThrow()
              + "'");
    }
    if (dispatch.isPresent() && !dispatch.orElseThrow().matches("[A-Za-z0-9._-]{1,100}")) {
      throw new IllegalArgumentException(
          "dispatch: an event type of up to 100 letters, digits, '.', '_' or '-' expected");
    }
  }
}
