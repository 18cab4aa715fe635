package io.quaymaster.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** STS and Lambda as far as a worker asks them: sessions, and the function that leases accounts. */
final class StandInAws implements AutoCloseable {
  /** Of every session. */
  static final String SECRET_KEY = "theSessionsSecretKeyOfAnAccount0000001";

  private static final String ISSUED =
      """
      <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
      <Credentials><AccessKeyId>ASIALEASEDACCOUNT001</AccessKeyId>
      <SecretAccessKey>%s</SecretAccessKey><SessionToken>the-session-token</SessionToken>
      <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
      </AssumeRoleResult></AssumeRoleResponse>
      """
          .formatted(SECRET_KEY);

  private final HttpServer server;
  private final List<String> assumed = new CopyOnWriteArrayList<>();

  /**
   * @param function what the account function answers
   */
  StandInAws(UnaryOperator<byte[]> function) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          assumed.add(URLDecoder.decode(new String(body(exchange), UTF_8), UTF_8));
          answer(exchange, ISSUED.getBytes(UTF_8));
        });
    server.createContext(
        "/2015-03-31/functions/", exchange -> answer(exchange, function.apply(body(exchange))));
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The sessions that were asked for, each as its form. */
  List<String> assumed() {
    return List.copyOf(assumed);
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    return exchange.getRequestBody().readAllBytes();
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
