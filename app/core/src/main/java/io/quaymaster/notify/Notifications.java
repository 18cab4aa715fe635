package io.quaymaster.notify;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.kernel.InstalledRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a notification on every channel that is configured. */
@Singleton
public final class Notifications {
  /** How long to wait for a channel that doesn't say. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  /** The longest wait that a channel can ask for. */
  static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

  private final List<Notifier> notifiers;
  private final Clock clock;

  public Notifications(List<Notifier> notifiers, Clock clock) {
    this.notifiers = List.copyOf(notifiers);
    this.clock = clock;
  }

  /**
   * Sends. A channel that is out of reach stops no other; at least once on each.
   *
   * @param again true when an earlier attempt may have sent it
   */
  public NotificationsOutcome send(
      InstalledRepository repository,
      NotifyConfig config,
      Notification notification,
      boolean again) {
    Map<String, String> sent = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    List<String> unavailable = new ArrayList<>();
    Instant until = clock.instant();
    for (Notifier notifier : notifiers) {
      switch (notifier.send(notification, config, again)) {
        case NotifyOutcome.Sent(var reference) -> sent.put(notifier.channel(), reference);
        case NotifyOutcome.Off() -> {}
        case NotifyOutcome.Refused(var reason) -> {
          refused.put(notifier.channel(), reason);
          LOG.warn(
              "{} refuses {} of {}: {}",
              notifier.channel(),
              notification.key(),
              repository,
              reason);
        }
        case NotifyOutcome.Unavailable(var reason, var retryAfter) -> {
          unavailable.add(notifier.channel() + ": " + reason);
          until = later(until, clock.instant().plus(bounded(retryAfter.orElse(PAUSE))));
        }
      }
    }
    return unavailable.isEmpty()
        ? new NotificationsOutcome.Delivered(sent, refused)
        : new NotificationsOutcome.Wait(until, String.join("; ", unavailable));
  }

  private static Duration bounded(Duration asked) {
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
