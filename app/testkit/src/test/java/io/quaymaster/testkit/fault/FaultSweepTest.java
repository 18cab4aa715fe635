package io.quaymaster.testkit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.quaymaster.testkit.fault.Wall.Kill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The sweep passes a process that looks before it acts, and finds one that doesn't. */
class FaultSweepTest {
  private static final class Ledger implements FaultSweep.World<List<String>> {
    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Ledger(boolean careful) {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              String name = exchange.getRequestURI().getPath().substring(1);
              boolean known = effects.contains(name);
              // As GitHub's refs: a careful client gets a conflict, a careless endpoint repeats.
              if (exchange.getRequestMethod().equals("PUT") && !(known && careful)) {
                effects.add(name);
              }
              exchange.sendResponseHeaders(204, -1);
            }
          });
      server.start();
    }

    @Override
    public FaultSweep.Worker process(Wall wall) {
      URI way = wall.wayTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
      return new FaultSweep.Worker() {
        @Override
        public void work() {
          put(way.resolve("/one"));
          put(way.resolve("/two"));
        }

        @Override
        public void close() {}
      };
    }

    private static void put(URI uri) {
      try (HttpClient client = HttpClient.newHttpClient()) {
        client.send(
            HttpRequest.newBuilder(uri).PUT(HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.discarding());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void passTime() {}

    @Override
    public List<String> end() {
      return List.copyOf(effects);
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void passesAScenarioThatEndsTheSameAfterEveryDeath() {
    List<String> calls = new FaultSweep<>(() -> new Ledger(true)).run();

    assertEquals(List.of("PUT /one", "PUT /two"), calls);
  }

  @Test
  void findsAScenarioThatRepeatsAnEffectAfterADeath() {
    FaultSweep<List<String>> sweep = new FaultSweep<>(() -> new Ledger(false));

    assertThrows(AssertionError.class, sweep::run);
  }

  @Test
  void allDeathsAreOneBeforeAndOneAfterEveryCall() {
    assertEquals(
        List.of(new Kill.Before(1), new Kill.After(1), new Kill.Before(2), new Kill.After(2)),
        Deaths.ALL.of(List.of("GET /one", "PUT /two")));
  }

  @Test
  void distinctDeathsLeaveOutWhatLeavesTheSameOutside() {
    assertEquals(
        List.of(new Kill.Before(1), new Kill.After(2), new Kill.After(4), new Kill.After(5)),
        Deaths.DISTINCT.of(
            List.of(
                "POST DynamoDB_20120810.GetItem",
                "POST DynamoDB_20120810.PutItem",
                "GET /two",
                "POST AmazonSQS.ReceiveMessage",
                "POST /api/graphql")));
  }

  @Test
  void distinctDeathsFindAScenarioThatRepeatsAnEffectAfterADeath() {
    FaultSweep<List<String>> sweep = new FaultSweep<>(() -> new Ledger(false), Deaths.DISTINCT);

    assertThrows(AssertionError.class, sweep::run);
  }
}
