package io.quaymaster.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.server.wiring.MissingSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
  @TempDir Path temp;

  private static int status(EmbeddedServer server, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://localhost:" + server.getPort() + path);
      return client
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void serverWithStoresInMemoryStartsAnswersAndStops() throws Exception {
    EmbeddedServer server =
        Server.start(
            Map.of(
                "quaymaster.stores", "memory",
                "quaymaster.data", temp.toString(),
                "quaymaster.sweep.enabled", "false",
                "micronaut.server.port", "-1"));
    try {
      assertEquals(405, status(server, "/github/webhooks"));
    } finally {
      server.stop();
    }
    assertFalse(server.isRunning());
  }

  @Test
  void missingSettingsAreAllNamedAtOnce() {
    Map<String, Object> settings =
        Map.of(
            "quaymaster.config", temp.resolve("none.yml").toString(),
            "quaymaster.app.id", "12",
            "micronaut.server.port", "-1");

    String message =
        String.valueOf(
            assertThrows(MissingSettings.class, () -> Server.start(settings)).getMessage());

    for (String part :
        new String[] {
          "quaymaster.stores: aws or memory expected",
          "quaymaster.config: no readable file",
          "quaymaster.app.client-id",
          "quaymaster.app.slug",
          "quaymaster.app.webhook-secret",
          "quaymaster.app.private-key"
        }) {
      assertTrue(message.contains(part), message);
    }
  }

  @Test
  void unknownKindOfStoresIsNamed() {
    Map<String, Object> settings =
        Map.of("quaymaster.stores", "paper", "micronaut.server.port", "-1");

    String message =
        String.valueOf(
            assertThrows(MissingSettings.class, () -> Server.start(settings)).getMessage());

    assertTrue(message.contains("aws or memory expected but got 'paper'"), message);
  }
}
