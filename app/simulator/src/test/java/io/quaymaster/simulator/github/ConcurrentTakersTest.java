package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.simulator.state.repository.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentTakersTest {
  private static final int TAKERS = 8;
  private static Scene scene;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    scene = new Scene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static List<Integer> atOnce(Callable<Integer> taker) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(TAKERS)) {
      List<Integer> results = new ArrayList<>();
      List<Callable<Integer>> takers = Collections.nCopies(TAKERS, taker);
      for (Future<Integer> result : threads.invokeAll(takers)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private static void oneWins(List<Integer> statuses) {
    assertEquals(1, statuses.stream().filter(status -> status == 201).count(), "" + statuses);
    assertEquals(
        TAKERS - 1, statuses.stream().filter(status -> status == 422).count(), "" + statuses);
  }

  @Test
  void ofManyWhoMakeTheSameRefOneWins() throws Exception {
    Repository repository = scene.repository();
    String head = repository.git().refs().branch("main").orElseThrow().name();
    String ref = "{\"ref\":\"refs/tags/v1.0.0\",\"sha\":\"" + head + "\"}";
    Api api = scene.asInstallation();
    oneWins(
        atOnce(
            () ->
                api.post("/repos/" + repository.name() + "/git/refs", ref)
                    .response()
                    .statusCode()));
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
    long told =
        scene.receiver.about(repository.name().toString()).stream()
            .filter(hook -> hook.json().path("ref_type").asText().equals("tag"))
            .count();
    assertEquals(1, told);
  }

  @Test
  void ofManyWhoReleaseTheSameTagOneWins() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    oneWins(
        atOnce(
            () ->
                api.post("/repos/" + repository.name() + "/releases", "{\"tag_name\":\"v1.0.0\"}")
                    .response()
                    .statusCode()));
  }

  @Test
  void ofManyWhoMakeTheSameMilestoneOneWins() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    String path = "/repos/" + repository.name() + "/milestones";
    oneWins(atOnce(() -> api.post(path, "{\"title\":\"Q1 2026\"}").response().statusCode()));
  }

  @Test
  void ofManyWhoOpenTheSamePullRequestOneWins() throws Exception {
    Repository repository = scene.repository();
    Arrangement arrange = scene.gitHub.arrange();
    arrange.branch(repository, "topic", repository.git().refs().branch("main").orElseThrow());
    arrange.commit(repository, "topic", "feat: a", Map.of("a.txt", "a"));
    Api api = scene.asInstallation();
    String pull = "{\"title\":\"A\",\"head\":\"topic\",\"base\":\"main\"}";
    oneWins(
        atOnce(
            () ->
                api.post("/repos/" + repository.name() + "/pulls", pull).response().statusCode()));
  }

  @Test
  void commitsMadeByApiAtOnceAllLandInOneLine() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    var names = new AtomicInteger();
    List<Integer> statuses =
        atOnce(
            () -> {
              String path = "/contents/f" + names.incrementAndGet();
              return api.put(
                      "/repos/" + repository.name() + path, "{\"message\":\"m\",\"content\":\"\"}")
                  .response()
                  .statusCode();
            });
    long landed = statuses.stream().filter(status -> status == 201).count();
    assertTrue(landed >= 1, "" + statuses);
    assertTrue(statuses.stream().allMatch(status -> status == 201 || status == 409), "" + statuses);
    Git git = Git.clone(folder, scene, repository.name().toString());
    assertEquals(Long.toString(landed + 1), git.run("rev-list", "--count", "HEAD"));
  }
}
