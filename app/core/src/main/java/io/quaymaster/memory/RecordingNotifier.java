package io.quaymaster.memory;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.notify.Notification;
import io.quaymaster.notify.Notifier;
import io.quaymaster.notify.NotifyOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A channel that keeps what it was given; it answers as it is told. */
public final class RecordingNotifier implements Notifier {
  private final List<Message> messages = new ArrayList<>();
  private Optional<NotifyOutcome> next = Optional.empty();

  @Override
  public String channel() {
    return "memory";
  }

  @Override
  public synchronized NotifyOutcome send(
      Notification notification, NotifyConfig config, boolean again) {
    Optional<NotifyOutcome> told = next;
    next = Optional.empty();
    if (told.isPresent()) {
      return told.orElseThrow();
    }
    if (config.slackChannel().isEmpty()) {
      return new NotifyOutcome.Off();
    }
    if (!again || messages.stream().noneMatch(sent -> sent.key().equals(notification.key()))) {
      messages.add(new Message(notification.key(), notification));
    }
    return new NotifyOutcome.Sent("memory:" + notification.key());
  }

  /** The next call ends like this, and nothing is kept. */
  public synchronized void answer(NotifyOutcome outcome) {
    next = Optional.of(outcome);
  }

  /** What was sent, in order. */
  public synchronized List<Notification> sent() {
    return messages.stream().map(Message::notification).toList();
  }

  private record Message(String key, Notification notification) {}
}
