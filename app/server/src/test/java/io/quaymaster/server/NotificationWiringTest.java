package io.quaymaster.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.notify.FinishedRuns;
import io.quaymaster.notify.FinishedRunsFanOut;
import io.quaymaster.notify.Notification;
import io.quaymaster.notify.Notifications;
import io.quaymaster.notify.NotificationsOutcome.Delivered;
import io.quaymaster.release.flow.ReleaseRun;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as it is started, with everything outside replaced by one stand-in. */
class NotificationWiringTest {
  private static final InstalledRepository BILLING =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(42), RepositoryRef.parse("acme/billing"));
  private static final NotifyConfig CONFIG =
      new NotifyConfig(Optional.of("#releases"), Optional.of("released"));

  private final OutsideStandIn outside;
  private final EmbeddedServer server;

  NotificationWiringTest() throws IOException, GeneralSecurityException {
    outside = new OutsideStandIn();
    server = Server.start(settings());
  }

  private Map<String, Object> settings() throws GeneralSecurityException {
    Map<String, Object> settings = outside.settings();
    settings.put("quaymaster.sweep.enabled", "false");
    settings.put("quaymaster.test.second-listener", "true");
    return settings;
  }

  private ApplicationContext context() {
    return server.getApplicationContext();
  }

  @BeforeEach
  void isRunning() {
    assertTrue(server.isRunning());
  }

  @AfterEach
  void stop() {
    server.stop();
    outside.close();
  }

  @Test
  void notificationReachesSlackAndTheLog() {
    Notification notification =
        new Notification(
            "release/42/a/stable/released",
            Notification.Kind.SUCCESS,
            BILLING.ref(),
            "acme/billing v1.5.0 is released",
            Map.of("Version", "1.5.0"),
            Optional.empty());

    Delivered delivered =
        assertInstanceOf(
            Delivered.class,
            context().getBean(Notifications.class).send(BILLING, CONFIG, notification, false));

    assertEquals(Set.of("slack", "log"), delivered.references().keySet());
    assertEquals(Map.of(), delivered.refusals());
    assertTrue(
        outside.heard("/slack/chat.postMessage", "acme/billing v1.5.0 is released"),
        outside.toString());
  }

  @Test
  void finishedRunReachesTheRepositorysWorkflowsAndEveryOtherListener() {
    assertNotNull(context().getBean(ReleaseRun.class));

    context()
        .getBean(FinishedRunsFanOut.class)
        .publish(BILLING, CONFIG, "release/42/a/stable", Map.of("version", "1.5.0"));

    assertEquals(List.of("release/42/a/stable"), context().getBean(SecondListener.class).heard);
    assertTrue(
        outside.heard("/api/v3/repos/acme/billing/dispatches", "\"released\""), outside.toString());
  }

  /** As with an event bus: more than one wants to hear of finished runs. */
  @Singleton
  @Requires(property = "quaymaster.test.second-listener")
  static final class SecondListener implements FinishedRuns {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void publish(
        InstalledRepository repository,
        NotifyConfig config,
        String runKey,
        Map<String, String> detail) {
      heard.add(runKey);
    }
  }
}
