package io.quaymaster.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One server for all tests of this module, with stores in memory. */
public final class WebStack {
  private static final class Started {
    static final EmbeddedServer SERVER = ApplicationContext.run(EmbeddedServer.class);
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private WebStack() {}

  public static <T> T bean(Class<T> type) {
    return Started.SERVER.getApplicationContext().getBean(type);
  }

  public static int port() {
    return Started.SERVER.getPort();
  }

  /** A request to the server, with header names and values in turn. */
  public static HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .timeout(Duration.ofSeconds(20));
    return headers.length == 0 ? request : request.headers(headers);
  }

  public static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  public static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers));
  }

  public static HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  /** The content of a file beside the tests. */
  public static byte[] file(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(WebStack.class.getResourceAsStream("/payloads/" + name), name)) {
      return in.readAllBytes();
    }
  }

  /** What GitHub would write into {@code X-Hub-Signature-256}. */
  public static String signature(byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = TestBeans.SECRET.value().getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  /** Makes the events queue refuse what is sent to it, or take it again. */
  public static void queueIsDown(boolean down) {
    bean(TestBeans.FailableQueue.class).down = down;
  }

  public static int queued() {
    return bean(TestBeans.FailableQueue.class).size();
  }
}
