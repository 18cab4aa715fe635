package io.quaymaster.integrations.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.quaymaster.notify.NotifyOutcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a call, as the outcome of the notification. Error names from <a
 * href="https://docs.slack.dev/reference/methods/chat.postMessage#errors">Slack's reference</a>.
 */
final class SlackError extends Exception {
  private static final long serialVersionUID = 1L;

  /** Errors that pass by themselves. */
  private static final Set<String> PASSING =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "ratelimited",
          "rate_limited",
          "message_limit_exceeded");

  private static final int TOO_MANY_REQUESTS = 429;

  private final transient NotifyOutcome outcome;

  private SlackError(NotifyOutcome outcome) {
    super(outcome.toString());
    this.outcome = outcome;
  }

  /** The notification ends with this. */
  NotifyOutcome outcome() {
    return outcome;
  }

  /** No answer, or one that can't be read. */
  static SlackError noAnswer(String method, Exception e) {
    return unavailable("no answer to " + method + ": " + e, Optional.empty());
  }

  /** An HTTP status that is none of Slack's normal answers. */
  static SlackError status(String method, SlackApiException e) {
    int status = e.getResponse().code();
    if (status == TOO_MANY_REQUESTS) {
      return unavailable(
          "rate limit of " + method, retryAfter(e.getResponse().header("Retry-After")));
    }
    return unavailable("HTTP status " + status + " to " + method, Optional.empty());
  }

  /** An answer that says no. */
  static SlackError answer(String method, String channel, SlackApiTextResponse response) {
    String error = Optional.ofNullable(response.getError()).orElse("no reason given");
    if (PASSING.contains(error)) {
      return unavailable(error + " to " + method, Optional.empty());
    }
    String needed =
        Optional.ofNullable(response.getNeeded())
            .map(scope -> " (needed: " + scope + ")")
            .orElse("");
    return refused(error + needed + " to " + method + ": " + remedy(error, channel));
  }

  static SlackError refused(String reason) {
    return new SlackError(new NotifyOutcome.Refused(reason));
  }

  private static SlackError unavailable(String reason, Optional<Duration> retryAfter) {
    return new SlackError(new NotifyOutcome.Unavailable(reason, retryAfter));
  }

  private static Optional<Duration> retryAfter(@Nullable String header) {
    return header != null && header.matches("[0-9]{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
        : Optional.empty();
  }

  private static String remedy(String error, String channel) {
    return switch (error.toLowerCase(Locale.ROOT)) {
      case "not_in_channel" ->
          "invite Quaymaster's Slack app to " + channel + " (/invite in the channel)";
      case "channel_not_found" ->
          "check notify.slack.channel ("
              + channel
              + "); a private channel is found only after the Slack app was invited to it";
      case "is_archived" -> "unarchive " + channel + " or change notify.slack.channel";
      case "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "no_permission" ->
          "the operator of Quaymaster has to set a valid Slack bot token";
      case "missing_scope" -> "the Slack app needs another scope; add it and install it again";
      case "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_non_threadable_channel" ->
          "the workspace doesn't let apps post in " + channel;
      default -> "see Slack's documentation of this error";
    };
  }
}
