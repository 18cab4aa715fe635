package io.quaymaster.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.StepRecord;
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
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One server for all tests of this module, with stores in memory. */
public final class WebStack {
  private static final class Started {
    static final EmbeddedServer SERVER = ApplicationContext.run(EmbeddedServer.class);
  }

  /** A delivery that GitHub sends again when asked. */
  public static final String REDELIVERABLE = "11111111-0000-4000-8000-000000000001";

  /** A delivery that GitHub has in its log but no longer the payload of. */
  public static final String FORGOTTEN = "11111111-0000-4000-8000-000000000002";

  /** The repository that the App is installed on. */
  public static final InstalledRepository BILLING = TestHosts.BILLING;

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

  /** Who did what to what, of all that was audited. */
  public static List<String> audit() {
    return bean(KeptAudit.class).entries.stream()
        .map(entry -> entry.who() + " " + entry.what() + " " + entry.target())
        .toList();
  }

  /** Takes something away, with a body or without. */
  public static HttpResponse<String> delete(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).method("DELETE", BodyPublishers.ofString(body)));
  }

  /** Posts JSON. */
  public static HttpResponse<String> postJson(String path, String body)
      throws IOException, InterruptedException {
    return post(path, body, "Content-Type", "application/json");
  }

  /** Puts a delivery into the ledger, in the state given, received at that time. */
  public static void delivery(String guid, Instant receivedAt, DeliveryState state) {
    DeliveryLedger ledger = bean(DeliveryLedger.class);
    EnvelopeHead head =
        new EnvelopeHead(
            Optional.of("opened"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("acme/billing"),
            Optional.of("acme"),
            Optional.of("mona"));
    DeliveryId id = new DeliveryId(guid);
    Payload payload = new Payload.Stored("none");
    ledger.claim(
        new Envelope(id, "pull_request", head, receivedAt, payload),
        receivedAt,
        receivedAt.plusSeconds(90));
    ledger.settle(id, 1, state, receivedAt.plusSeconds(1));
  }

  /** Puts a release run into the store. */
  public static void run(String subject, Instant updatedAt, RunState state, StepRecord... steps) {
    run(RunKey.parse("release/" + subject), updatedAt, state, steps);
  }

  /** A run of any kind. */
  public static void run(RunKey key, Instant updatedAt, RunState state, StepRecord... steps) {
    bean(RunStore.class)
        .create(
            new RunRecord(
                key,
                TestHosts.BILLING,
                Map.of("head", "4f2c".repeat(10), "branch", "main"),
                state,
                List.of(steps),
                1,
                updatedAt,
                updatedAt));
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

  /** How many messages wait in the deferred queue. */
  public static int deferred() {
    return bean(MemoryMessageQueue.class).size();
  }

  public static int queued() {
    return bean(TestBeans.FailableQueue.class).size();
  }
}
