package io.quaymaster.worker.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quaymaster.account.session.JobSessions.JobCredentials;
import io.quaymaster.job.output.JobOutput;
import io.quaymaster.job.processor.JobSession;
import io.quaymaster.kernel.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves credentials as ECS does for containers. AWS's SDKs and CLI find it by two environment
 * variables. Source: AWS SDKs and Tools Reference Guide, "Container credential provider": {@code
 * http} is accepted for loopback, the token is the whole {@code Authorization} header.
 */
public final class CredentialsEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CredentialsEndpoint.class);
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String PATH = "/credentials";
  private static final int TOKEN_BYTES = 32;

  /** More at a time is no SDK; others wait. */
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final String token;
  private final JobSession session;
  private final JobOutput output;

  private CredentialsEndpoint(
      HttpServer server, String token, JobSession session, JobOutput output) {
    this.server = server;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("credentials-", 0).factory());
    this.token = token;
    this.session = session;
    this.output = output;
  }

  /**
   * Opens an endpoint for one command on a free port.
   *
   * @param output is told what must not be shown
   */
  public static CredentialsEndpoint open(JobSession session, JobOutput output, SecureRandom random)
      throws IOException {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    output.hide(new Secret(token));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CredentialsEndpoint endpoint = new CredentialsEndpoint(server, token, session, output);
    server.createContext("/", endpoint::answer);
    server.setExecutor(endpoint.threads);
    server.start();
    return endpoint;
  }

  /** What a command's environment says about it. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put(
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", token);
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("AWS_REGION", session.region().value());
    environment.put("AWS_DEFAULT_REGION", session.region().value());
    return environment;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!authorized(exchange)) {
        send(exchange, 403, error("the Authorization header must be the token"));
      } else if (!exchange.getRequestMethod().equals("GET")
          || !exchange.getRequestURI().getPath().equals(PATH)) {
        send(exchange, 404, error("there is only GET " + PATH));
      } else {
        credentials(exchange);
      }
    } catch (RuntimeException e) {
      LOG.warn("no credentials for a job", e);
    }
  }

  private boolean authorized(HttpExchange exchange) {
    String given =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    return MessageDigest.isEqual(given.getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private void credentials(HttpExchange exchange) throws IOException {
    Optional<JobCredentials> credentials;
    try {
      credentials = session.credentials();
    } catch (RuntimeException e) {
      LOG.warn("no credentials for a job", e);
      send(exchange, 500, error("the credentials can't be had at the moment"));
      return;
    }
    if (credentials.isEmpty()) {
      send(exchange, 410, error("the lease of the account has ended"));
      return;
    }
    output.hide(credentials.get().secretKey());
    output.hide(credentials.get().token());
    send(exchange, 200, json(credentials.get()));
  }

  private static byte[] json(JobCredentials credentials) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("AccessKeyId", credentials.accessKey());
    fields.put("SecretAccessKey", credentials.secretKey().value());
    fields.put("Token", credentials.token().value());
    fields.put("Expiration", credentials.expires().toString());
    return json(fields);
  }

  private static byte[] error(String message) throws IOException {
    return json(Map.of("code", "QuaymasterJob", "message", message));
  }

  private static byte[] json(Map<String, String> fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.writeStartObject();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        out.writeStringField(field.getKey(), field.getValue());
      }
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Ends it; requests under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
