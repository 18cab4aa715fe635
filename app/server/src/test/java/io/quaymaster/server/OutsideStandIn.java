package io.quaymaster.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Slack and GitHub, as far as telling them of something goes, on the loopback. */
final class OutsideStandIn implements AutoCloseable {
  private static final String CONFIG_FILES =
      """
      {"data": {
        "repository": {
          "defaultBranchRef": {"name": "main"},
          "object": {
            "oid": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
            "text": "notify:\\n  slack:\\n    channel: '#releases'\\n",
            "isBinary": false, "isTruncated": false}},
        "organisation": null}}
      """;

  private final HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  OutsideStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    on("/slack/", 200, "{\"ok\":false,\"error\":\"missing_scope\"}");
    on("/slack/chat.postMessage", 200, "{\"ok\":true,\"channel\":\"C012345678\",\"ts\":\"1.2\"}");
    on(
        "/api/v3/app/installations/7/access_tokens",
        201,
        "{\"token\":\"ghs_standin\",\"expires_at\":\"2100-01-01T00:00:00Z\"}");
    on("/api/v3/repos/acme/billing/dispatches", 204, "");
    on("/api/graphql", 200, CONFIG_FILES);
    server.start();
  }

  private void on(String path, int status, String answer) {
    server.createContext(path, exchange -> answer(exchange, status, answer));
  }

  private void answer(HttpExchange exchange, int status, String answer) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      heard.add(
          exchange.getRequestURI().getPath()
              + " "
              + (body.startsWith("{") ? body : URLDecoder.decode(body, UTF_8)));
      byte[] bytes = answer.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Of a server with stores in memory for which this stands for everything outside. */
  Map<String, Object> settings() throws GeneralSecurityException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("quaymaster.stores", "memory");
    settings.put("micronaut.server.port", "-1");
    settings.put("quaymaster.slack.bot-token", "xoxb-of-this-test");
    settings.put("quaymaster.slack.api", url() + "/slack/");
    settings.put("quaymaster.github.url", url());
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

  /** True when a request to that path with that text has come. */
  boolean heard(String path, String text) {
    return heard.stream().anyMatch(one -> one.startsWith(path) && one.contains(text));
  }

  @Override
  public String toString() {
    return heard.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
