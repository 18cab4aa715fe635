package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.keep.UnreadableStateException;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An issue is in exactly one repository, whenever the process is killed. */
class KilledTransferTest {
  private static final String BILLING = "/repos/acme/billing";
  private static final String INVOICES = "/repos/acme/invoices";

  @TempDir Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  private static Path file(Path data, Repository repository) {
    return data.resolve("state/repositories/" + repository.id() + ".json");
  }

  /** Has an issue on a board, and a transfer of it that broke off between two files. */
  private void breakOff(Scene scene, String stuck) throws IOException {
    Arrangement arrange = scene.gitHub.arrange();
    Repository billing = arrange.emptyRepository(scene.acme, "billing");
    Repository invoices = arrange.emptyRepository(scene.acme, "invoices");
    Board board = arrange.project(scene.acme, "Roadmap");
    scene.gitHub.deliveries().pause();
    Api api = scene.asPerson();
    JsonNode issue = api.post(BILLING + "/issues", "{\"title\":\"Pay\"}").expect(201);
    board.add(
        Actor.of(scene.octocat), new Item.Content(billing.id(), issue.path("id").asLong(), false));
    api.post(INVOICES + "/labels", "{\"name\":\"x\",\"color\":\"d73a4a\"}").expect(201);
    Path obstacle = file(data(), stuck.equals("billing") ? billing : invoices);
    Files.delete(obstacle);
    Files.createDirectories(obstacle.resolve("in the way"));
    Transfers.ask(api, issue.path("node_id").asText(), invoices.nodeId()).expectStatus(500);
  }

  private static void clear(Path obstacle) throws IOException {
    Files.delete(obstacle.resolve("in the way"));
    Files.delete(obstacle);
  }

  /** The folder as a process that is killed now would leave it. */
  private Path killed() throws IOException {
    Path to = folder.resolve("killed");
    try (Stream<Path> all = Files.walk(data())) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(data().relativize(one).toString()));
      }
    }
    return to;
  }

  private static void assertTransferred(Scene scene) {
    Api api = scene.asPerson();
    assertTrue(api.get(BILLING + "/issues?state=all").expect(200).isEmpty());
    JsonNode there = api.get(INVOICES + "/issues?state=all").expect(200);
    assertEquals(1, there.size());
    api.get(BILLING + "/issues/1").expect(301);
    Board board = scene.gitHub.state().projects().find(scene.acme, 1).orElseThrow();
    assertEquals(there.at("/0/id").asLong(), board.items().getFirst().content().issueId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "invoices"})
  void aTransferThatIsCutOffBetweenTwoFilesIsCompletedByTheNextStart(String stuck)
      throws Exception {
    Path left;
    try (Scene scene = new Scene(Options.standard().data(data()))) {
      breakOff(scene, stuck);
      left = killed();
      clear(file(data(), scene.gitHub.state().repositories().find("acme", stuck).orElseThrow()));
      clear(file(left, scene.gitHub.state().repositories().find("acme", stuck).orElseThrow()));
    }
    try (Scene scene = new Scene(Options.standard().data(left))) {
      assertTransferred(scene);
    }
    try (Scene scene = new Scene(Options.standard().data(data()))) {
      assertTransferred(scene);
    }
  }

  @Test
  void aBrokenListOfARoundThatWasCutOffIsNamedAndTheFolderStaysFree() throws Exception {
    SimulatedGitHub.start(Options.standard().data(data())).close();
    Path list = data().resolve("state/round.json");
    Files.writeString(list, "{\"replaced\":[]");
    Options options = Options.standard().data(data());
    UnreadableStateException refusal =
        Assertions.assertThrows(
            UnreadableStateException.class, () -> SimulatedGitHub.start(options));
    assertTrue(("" + refusal.getMessage()).contains(list + ": "), refusal.getMessage());
    Files.delete(list);
    SimulatedGitHub.start(options).close();
  }

  @Test
  void aProcessThatIsKilledWhileItTransfersManyHasEachIssueOnce() throws Exception {
    int clients = 4;
    try (ExecutorService threads = Executors.newFixedThreadPool(clients);
        OwnProcess gitHub = OwnProcess.start(data())) {
      CountDownLatch enough = new CountDownLatch(40);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Api api = gitHub.api();
        String issue = "{\"title\":\"" + i + "\"}";
        JsonNode mine = api.post(BILLING + "/issues", issue).expect(201);
        running.add(threads.submit(() -> transferUntilKilled(api, mine, enough)));
      }
      assertTrue(enough.await(60, TimeUnit.SECONDS), enough.getCount() + " to go");
      gitHub.kill();
      for (Future<?> client : running) {
        client.get();
      }
    }
    try (SimulatedGitHub gitHub = SimulatedGitHub.start(Options.standard().data(data()))) {
      List<String> titles =
          gitHub.state().repositories().all().stream()
              .flatMap(one -> one.issues().all().stream())
              .map(Issue::title)
              .sorted()
              .toList();
      assertEquals(IntStream.range(0, clients).mapToObj(i -> "" + i).toList(), titles);
    }
  }

  /** To and fro, until the connection breaks. */
  private static void transferUntilKilled(Api api, JsonNode first, CountDownLatch enough) {
    try {
      String here = api.get(BILLING).expect(200).path("node_id").asText();
      String there = api.get(INVOICES).expect(200).path("node_id").asText();
      String issue = first.path("node_id").asText();
      while (true) {
        issue = Transfers.of(api, issue, there);
        issue = Transfers.of(api, issue, here);
        enough.countDown();
      }
    } catch (UncheckedIOException e) {
      assertTrue(enough.getCount() == 0, "the connection broke before the process was killed");
    }
  }
}
