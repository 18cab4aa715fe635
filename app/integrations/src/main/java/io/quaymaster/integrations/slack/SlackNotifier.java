package io.quaymaster.integrations.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.notify.Notification;
import io.quaymaster.notify.Notifier;
import io.quaymaster.notify.NotifyOutcome;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts notifications into the channel that {@code notify.slack.channel} names. */
public final class SlackNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(SlackNotifier.class);

  private final Optional<SlackApi> api;
  private final Clock clock;

  public SlackNotifier(SlackSettings settings, Clock clock) {
    this.api = settings.botToken().map(token -> new SlackApi(token, settings.api()));
    this.clock = clock;
  }

  @Override
  public String channel() {
    return "slack";
  }

  @Override
  public NotifyOutcome send(Notification notification, NotifyConfig config, boolean again) {
    if (config.slackChannel().isEmpty()) {
      return new NotifyOutcome.Off();
    }
    if (api.isEmpty()) {
      return new NotifyOutcome.Refused(
          "the operator of Quaymaster has set no Slack bot token; notify.slack.channel needs one");
    }
    try {
      return send(api.orElseThrow(), notification, config.slackChannel().orElseThrow(), again);
    } catch (SlackError e) {
      return e.outcome();
    }
  }

  private NotifyOutcome send(
      SlackApi slack, Notification notification, String channel, boolean again) throws SlackError {
    Optional<String> sent = again ? earlier(slack, notification, channel) : Optional.empty();
    if (sent.isPresent()) {
      return new NotifyOutcome.Sent(sent.orElseThrow());
    }
    ChatPostMessageResponse posted = slack.post(SlackMessage.request(channel, notification));
    return new NotifyOutcome.Sent(posted.getChannel() + "/" + posted.getTs());
  }

  /** Where looking is refused (a missing scope), a second message is better than none. */
  private Optional<String> earlier(SlackApi slack, Notification notification, String channel)
      throws SlackError {
    try {
      return new SentMessages(slack, clock).find(channel, notification.key());
    } catch (SlackError e) {
      if (e.outcome() instanceof NotifyOutcome.Refused(var reason)) {
        LOG.warn("can't look for an earlier message of {}: {}", notification.key(), reason);
        return Optional.empty();
      }
      throw e;
    }
  }
}
