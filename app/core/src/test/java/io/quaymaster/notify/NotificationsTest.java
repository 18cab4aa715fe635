package io.quaymaster.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.RecordingNotifier;
import io.quaymaster.notify.NotificationsOutcome.Delivered;
import io.quaymaster.notify.NotificationsOutcome.Wait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final InstalledRepository REPOSITORY =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(1), RepositoryRef.parse("acme/billing"));
  private static final NotifyConfig SLACK =
      new NotifyConfig(Optional.of("#releases"), Optional.empty());
  private static final Notification NOTE =
      new Notification(
          "release 1",
          Notification.Kind.SUCCESS,
          REPOSITORY.ref(),
          "v1.5.0\nis out",
          Map.of("rule", "minor"),
          Optional.of("http://localhost/v1.5.0"));

  private final RecordingNotifier first = new RecordingNotifier();
  private final RecordingNotifier second = new RecordingNotifier();
  private final Notifications notifications =
      new Notifications(
          List.of(new LoggingNotifier(), first, second), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void everyConfiguredChannelGetsIt() {
    assertEquals(
        new Delivered(Map.of("log", "log:release 1", "memory", "memory:release 1"), Map.of()),
        notifications.send(REPOSITORY, SLACK, NOTE, false));
    assertEquals(List.of(NOTE), first.sent());
    assertEquals(List.of(NOTE), second.sent());
  }

  @Test
  void channelThatIsNotConfiguredIsLeftOut() {
    assertEquals(
        new Delivered(Map.of("log", "log:release 1"), Map.of()),
        notifications.send(REPOSITORY, NotifyConfig.NONE, NOTE, false));
    assertEquals(List.of(), first.sent());
  }

  @Test
  void refusalIsReportedAndNotFatal() {
    first.answer(new NotifyOutcome.Refused("no such channel"));

    Delivered delivered = (Delivered) notifications.send(REPOSITORY, SLACK, NOTE, false);

    assertEquals(Map.of("memory", "no such channel"), delivered.refusals());
    assertEquals(List.of(NOTE), second.sent());
  }

  @Test
  void channelOutOfReachMakesTheStepWaitAsLongAsTheSlowestAsks() {
    first.answer(new NotifyOutcome.Unavailable("rate limit", Optional.of(Duration.ofMinutes(5))));
    second.answer(new NotifyOutcome.Unavailable("no answer", Optional.empty()));

    assertEquals(
        new Wait(NOW.plusSeconds(300), "memory: rate limit; memory: no answer"),
        notifications.send(REPOSITORY, SLACK, NOTE, false));
  }

  @Test
  void waitIsAtMostAnHour() {
    first.answer(new NotifyOutcome.Unavailable("rate limit", Optional.of(Duration.ofDays(9))));

    assertEquals(
        new Wait(NOW.plusSeconds(3600), "memory: rate limit"),
        notifications.send(REPOSITORY, SLACK, NOTE, false));
  }

  @Test
  void sendingAgainAfterAnOutageRepeatsNothing() {
    second.answer(new NotifyOutcome.Unavailable("no answer", Optional.empty()));
    notifications.send(REPOSITORY, SLACK, NOTE, false);

    notifications.send(REPOSITORY, SLACK, NOTE, true);

    assertEquals(List.of(NOTE), first.sent());
    assertEquals(List.of(NOTE), second.sent());
  }

  @Test
  void finishedRunReachesEveryListenerAlthoughSomeFail() {
    List<String> heard = new ArrayList<>();
    RuntimeException one = new IllegalStateException("one");
    RuntimeException two = new IllegalStateException("two");
    FinishedRuns listener = (repository, config, key, detail) -> heard.add(key);
    FinishedRunsFanOut fanOut =
        new FinishedRunsFanOut(List.of(failing(one), listener, failing(two), listener));

    RuntimeException thrown =
        assertThrows(
            IllegalStateException.class, () -> fanOut.publish(REPOSITORY, SLACK, "run", Map.of()));

    assertSame(two, thrown);
    assertSame(one, thrown.getSuppressed()[0]);
    assertEquals(List.of("run", "run"), heard);
    new FinishedRunsFanOut(List.of(listener)).publish(REPOSITORY, SLACK, "next", Map.of());
    assertEquals(List.of("run", "run", "next"), heard);
  }

  private static FinishedRuns failing(RuntimeException exception) {
    return (repository, config, key, detail) -> {
      throw exception;
    };
  }
}
