package io.quaymaster.worker.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.worker.JobScene;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsEndpointTest {
  @TempDir Path temp;

  private JobScene scene;
  private CredentialsEndpoint endpoint;

  @BeforeEach
  void open() throws IOException {
    scene = new JobScene(temp);
    endpoint = CredentialsEndpoint.open(scene, scene.output, new SecureRandom());
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  private String setting(String name) {
    return endpoint.environment().getOrDefault(name, "");
  }

  private HttpResponse<String> ask(String method, String path, String token) throws Exception {
    URI uri = URI.create(setting("AWS_CONTAINER_CREDENTIALS_FULL_URI")).resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private HttpResponse<String> ask(String token) throws Exception {
    return ask("GET", "/credentials", token);
  }

  @Test
  void whoHasTheTokenGetsTheCredentialsInEcsForm() throws Exception {
    HttpResponse<String> answer = ask(setting("AWS_CONTAINER_AUTHORIZATION_TOKEN"));

    assertEquals(200, answer.statusCode());
    assertEquals(
        "{\"AccessKeyId\":\"ASIALEASEDACCOUNT001\",\"SecretAccessKey\":\""
            + JobScene.SECRET_KEY
            + "\",\"Token\":\"leased-session-token\",\"Expiration\":\"2026-03-01T13:00:00Z\"}",
        answer.body());
  }

  @Test
  void servedSecretsAreHiddenFromTheOutput() throws Exception {
    String token = setting("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    ask(token);
    scene.output.line(JobScene.SECRET_KEY + " " + token + " leased-session-token");

    assertEquals("[secret] [secret] [secret]\n", scene.shown());
  }

  @Test
  void whoHasNoTokenOrAnotherOneGetsNothing() throws Exception {
    for (String token : new String[] {"", "x", "Bearer x"}) {
      HttpResponse<String> answer = ask(token);
      assertEquals(403, answer.statusCode());
      assertTrue(answer.body().contains("must be the token"));
    }
    String token = setting("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    assertEquals(404, ask("POST", "/credentials", token).statusCode());
    assertEquals(404, ask("GET", "/other", token).statusCode());
  }

  @Test
  void lostLeaseEndsTheServing() throws Exception {
    scene.leaseLost = true;

    HttpResponse<String> answer = ask(setting("AWS_CONTAINER_AUTHORIZATION_TOKEN"));

    assertEquals(410, answer.statusCode());
  }

  @Test
  void closedEndpointAnswersNobody() {
    endpoint.close();

    assertThrows(IOException.class, () -> ask("x"));
  }
}
