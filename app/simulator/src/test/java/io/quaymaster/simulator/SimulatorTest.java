package io.quaymaster.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.github.Options;
import io.quaymaster.simulator.rules.fault.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Simulator simulator;

  @BeforeAll
  static void start() {
    simulator = Simulator.start();
    var owner = simulator.gitHub().arrange().user("ann", "ghp_local");
    simulator.gitHub().arrange().organization("acme", owner);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void forget() {
    simulator.gitHub().rules().calls().reset();
    simulator.gitHub().rules().faults().clear();
    simulator.gitHub().rules().violations().clear();
  }

  @Test
  void everythingAnswersAfterTheStart() throws Exception {
    assertEquals(200, send(rest("/user")).statusCode());
    assertEquals(
        "{\"data\":{\"viewer\":{\"login\":\"ann\"}}}",
        send(graphQl("{ viewer { login } }")).body());
    for (URI uri : List.of(simulator.aws().s3(), simulator.aws().sqs())) {
      assertNotNull(send(HttpRequest.newBuilder(uri).build()));
    }
  }

  @Test
  void callsArriveByNameAndRestAndGraphQlAreToldApart() throws Exception {
    send(rest("/user"));
    send(rest("/api/v3/user"));
    send(graphQl("query Who { viewer { login } }"));
    assertEquals(
        List.of("GET /user", "GET /user", "graphql Who"),
        simulator.gitHub().rules().calls().list());
  }

  @Test
  void droppedConnectionIsAnIoErrorForTheClient() {
    simulator.gitHub().rules().faults().on("graphql Who", 1, new Fault.DropAfter());
    assertThrows(IOException.class, () -> send(graphQl("query Who { viewer { login } }")));
  }

  @Test
  void answersCarryTheRateLimit() throws Exception {
    HttpResponse<String> answer = send(graphQl("{ rateLimit { cost } }"));
    assertEquals("graphql", answer.headers().firstValue("x-ratelimit-resource").orElse(""));
  }

  @Test
  void takenPortStopsWhatRunsAlreadyAndIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Options options = Options.standard().port(taken.getLocalPort());
      AwsEngines.Settings aws = new AwsEngines.Settings(0, 0, 0, Optional.empty(), false);
      assertThrows(RuntimeException.class, () -> Simulator.start(options, aws));
    }
  }

  private static HttpRequest rest(String path) {
    return HttpRequest.newBuilder(simulator.gitHub().url().resolve(path))
        .header("Authorization", "Bearer ghp_local")
        .build();
  }

  private static HttpRequest graphQl(String query) {
    return HttpRequest.newBuilder(simulator.gitHub().url().resolve("/graphql"))
        .header("Authorization", "Bearer ghp_local")
        .POST(BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(query)))
        .build();
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
