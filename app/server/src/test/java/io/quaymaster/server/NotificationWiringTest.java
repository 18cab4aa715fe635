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
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
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
    server = Server.start(settings(outside.url()));
  }

  private static Map<String, Object> settings(String outside) throws GeneralSecurityException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("quaymaster.stores", "memory");
    settings.put("quaymaster.test.second-listener", "true");
    settings.put("quaymaster.sweep.enabled", "false");
    settings.put("micronaut.server.port", "-1");
    settings.put("quaymaster.slack.bot-token", "xoxb-of-this-test");
    settings.put("quaymaster.slack.api", outside + "/slack/");
    settings.put("quaymaster.github.url", outside);
    settings.put("quaymaster.app.id", "12");
    settings.put("quaymaster.app.client-id", "Iv1.quaymaster");
    settings.put("quaymaster.app.slug", "quaymaster");
    settings.put("quaymaster.app.webhook-secret", "secret");
    settings.put("quaymaster.app.private-key", privateKey());
    return settings;
  }

  private static String privateKey() throws GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    byte[] encoded = keys.generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(encoded)
        + "\n-----END PRIVATE KEY-----\n";
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
