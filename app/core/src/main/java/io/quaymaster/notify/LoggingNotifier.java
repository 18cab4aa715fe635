package io.quaymaster.notify;

import static java.util.stream.Collectors.joining;

import io.quaymaster.config.NotifyConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes notifications into the log: for stacks without another channel, and beside one. */
public final class LoggingNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(LoggingNotifier.class);

  @Override
  public String channel() {
    return "log";
  }

  @Override
  public NotifyOutcome send(Notification notification, NotifyConfig config, boolean again) {
    LOG.info(
        "{} {}: {} {} {}",
        notification.kind(),
        notification.repository(),
        oneLine(notification.title()),
        notification.fields().entrySet().stream()
            .map(field -> oneLine(field.getKey() + "=" + field.getValue()))
            .collect(joining(", ", "[", "]")),
        notification.link().orElse(""));
    return new NotifyOutcome.Sent("log:" + notification.key());
  }

  /** A line break in somebody's text must not look like another line of the log. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cc}+", " ");
  }
}
