package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk at any moment is enough to go on from. */
class KilledTest {
  private static final String PATH = "/repos/acme/billing";

  @TempDir Path folder;

  private Options options() {
    return Options.standard().data(folder.resolve("data"));
  }

  private static Repository billing(Scene scene) {
    return scene.gitHub.arrange().repository(scene.acme, "billing", Map.of("a.txt", "a\n"));
  }

  /** The folder as a process that is killed now would leave it. */
  private Options killed(String name) throws IOException {
    Path from = folder.resolve("data");
    Path to = folder.resolve(name);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
    return Options.standard().data(to);
  }

  @Test
  void aChangeThatWasAnsweredIsOnTheDisk() throws Exception {
    try (Scene scene = new Scene(options())) {
      billing(scene);
      scene.gitHub.deliveries().pause();
      Api api = scene.asPerson();
      api.post(PATH + "/issues", "{\"title\":\"Round\"}").expect(201);
      JsonNode comment =
          api.post(PATH + "/issues/1/comments", "{\"body\":\"half up\"}").expect(201);
      try (Scene after = new Scene(killed("one"))) {
        JsonNode kept = after.asPerson().get(PATH + "/issues/1/comments").expect(200);
        assertEquals(comment.path("id"), kept.at("/0/id"));
      }
      api.delete(PATH + "/issues/comments/" + comment.path("id").asText());
      try (Scene after = new Scene(killed("two"))) {
        assertTrue(after.asPerson().get(PATH + "/issues/1/comments").expect(200).isEmpty());
      }
    }
  }

  @Test
  void aPushThatWasAnsweredIsOnTheDiskWithWhatItCaused() throws Exception {
    try (Scene scene = new Scene(options())) {
      billing(scene);
      Git git = Git.clone(folder, scene, "acme/billing");
      git.run("checkout", "-q", "-b", "topic");
      git.run("commit", "-q", "--allow-empty", "-m", "feat: one");
      git.run("push", "-q", "origin", "topic");
      scene
          .asPerson()
          .post(PATH + "/pulls", "{\"title\":\"Pay\",\"head\":\"topic\",\"base\":\"main\"}")
          .expect(201);
      git.run("commit", "-q", "--allow-empty", "-m", "feat: two");
      String head = git.run("rev-parse", "HEAD");
      scene.settle();
      scene.gitHub.deliveries().pause();
      git.run("push", "-q", "origin", "topic");
      Options left = killed("left");
      try (Scene after = new Scene(left)) {
        JsonNode pull = after.asPerson().get(PATH + "/pulls/1").expect(200);
        assertEquals(head, pull.at("/head/sha").asText());
        after.settle();
        assertEquals("synchronize", after.receiver.of("pull_request").getFirst().action());
      }
    }
  }

  @Test
  void whatManyAreAnsweredAtOnceIsOnTheDisk() throws Exception {
    try (Scene scene = new Scene(options());
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      billing(scene);
      // A copy takes time: a delivery that ends meanwhile would be missing in the middle of it.
      scene.gitHub.deliveries().pause();
      Api api = scene.asPerson();
      List<Callable<Integer>> takers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String title = "{\"title\":\"number " + i + "\"}";
        takers.add(() -> api.post(PATH + "/issues", title).expect(201).path("number").asInt());
      }
      List<Integer> numbers = new ArrayList<>();
      for (Future<Integer> one : threads.invokeAll(takers)) {
        numbers.add(one.get());
      }
      try (Scene after = new Scene(killed("after"))) {
        for (int number : numbers) {
          String path = PATH + "/issues/" + number;
          assertEquals(
              api.get(path).expect(200).path("title"),
              after.asPerson().get(path).expect(200).path("title"));
        }
      }
    }
  }

  @Test
  void aProcessThatIsKilledWhileItAnswersManyLosesNothingThatItAnswered() throws Exception {
    Path data = folder.resolve("data");
    Set<Integer> answered = ConcurrentHashMap.newKeySet();
    for (int round = 1; round <= 3; round++) {
      try (ExecutorService threads = Executors.newFixedThreadPool(4);
          OwnProcess gitHub = OwnProcess.start(data)) {
        CountDownLatch enough = new CountDownLatch(20 * round);
        List<Future<?>> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          clients.add(threads.submit(() -> openUntilKilled(gitHub.api(), answered, enough)));
        }
        assertTrue(enough.await(60, TimeUnit.SECONDS), answered.size() + " answered");
        gitHub.kill();
        for (Future<?> client : clients) {
          client.get();
        }
      }
    }
    try (SimulatedGitHub gitHub = SimulatedGitHub.start(Options.standard().data(data))) {
      Repository billing = gitHub.state().repositories().find("acme", "billing").orElseThrow();
      assertEquals(
          List.of(),
          answered.stream().filter(one -> billing.issues().find(one).isEmpty()).toList());
      assertEquals(
          billing.issues().all().size(),
          billing.issues().all().stream().map(Issue::id).distinct().count());
    }
  }

  /** Every number is answered once, whatever happens to the process. */
  private static void openUntilKilled(Api api, Set<Integer> answered, CountDownLatch enough) {
    try {
      while (true) {
        JsonNode issue = api.post(PATH + "/issues", "{\"title\":\"x\"}").expect(201);
        assertTrue(answered.add(issue.path("number").asInt()), "given out twice: " + issue);
        enough.countDown();
      }
    } catch (UncheckedIOException e) {
      assertTrue(enough.getCount() == 0, "the connection broke before the process was killed");
    }
  }

  @Test
  void aFileThatWasHalfWrittenAndALockThatWasHeldAreNoObstacle() throws Exception {
    try (Scene scene = new Scene(options())) {
      billing(scene);
      scene.asPerson().post(PATH + "/issues", "{\"title\":\"Round\"}").expect(201);
    }
    Path data = folder.resolve("data");
    long id;
    try (Stream<Path> files = Files.list(data.resolve("state/repositories"))) {
      Path file = files.findFirst().orElseThrow();
      id = Long.parseLong(file.getFileName().toString().replace(".json", ""));
    }
    Path partial = data.resolve("state/repositories/" + id + ".json.partial");
    Files.writeString(partial, "{\"id\":1");
    Path lock = data.resolve("git/" + id + ".git/refs/heads/main.lock");
    Files.writeString(lock, "");
    try (Scene scene = new Scene(options())) {
      assertFalse(Files.exists(partial));
      assertFalse(Files.exists(lock));
      scene.asPerson().get(PATH + "/issues/1").expect(200);
      Git git = Git.clone(folder, scene, "acme/billing");
      git.run("commit", "-q", "--allow-empty", "-m", "after");
      git.run("push", "-q");
    }
  }

  @Test
  void aSceneThatWasNotLaidWholeIsLaidAgainAndOneThatWasIsNot() {
    assertThrows(
        IllegalStateException.class,
        () ->
            SimulatedGitHub.start(
                options(),
                gitHub -> {
                  lay(gitHub);
                  throw new IllegalStateException("killed");
                }));
    try (SimulatedGitHub gitHub = SimulatedGitHub.start(options(), KilledTest::lay)) {
      assertEquals(1, gitHub.state().repositories().all().size());
      Repository billing = gitHub.state().repositories().find("acme", "billing").orElseThrow();
      assertEquals(1, billing.git().refs().list("refs/heads/").size());
    }
    try (SimulatedGitHub gitHub =
        SimulatedGitHub.start(
            options(), again -> assertTrue(again.state().accounts().find("acme").isPresent()))) {
      assertEquals(1, gitHub.state().repositories().all().size());
    }
  }

  private static void lay(SimulatedGitHub gitHub) {
    Account octocat = gitHub.arrange().user("octocat", "ghp_local");
    Account acme = gitHub.arrange().organization("acme", octocat);
    gitHub.arrange().repository(acme, "billing", Map.of("a.txt", "a\n"));
  }
}
