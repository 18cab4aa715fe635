package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.simulator.keep.UnreadableStateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder that can't be used is one clear error. */
class UnreadableStateTest {
  @TempDir Path folder;

  private Path state;
  private Options options;

  @BeforeEach
  void aFolderWithSomethingOfEverything() throws Exception {
    options = Options.standard().data(folder);
    state = folder.resolve("state");
    try (Scene scene = new Scene(options)) {
      scene.gitHub.arrange().repository(scene.acme, "billing", Map.of("a.txt", "a\n"));
      scene.gitHub.arrange().project(scene.acme, "Roadmap");
      scene.asInstallation();
      scene.settle();
      scene.gitHub.deliveries().pause();
      scene.asPerson().post("/repos/acme/billing/issues", "{\"title\":\"x\"}").expect(201);
    }
  }

  private static Path any(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return place;
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.findFirst().orElseThrow();
    }
  }

  private String refusal() {
    return refusal(UnreadableStateException.class);
  }

  private String refusal(Class<? extends RuntimeException> type) {
    return "" + assertThrows(type, () -> SimulatedGitHub.start(options)).getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "counters.json",
        "accounts.json",
        "apps",
        "installations",
        "tokens.json",
        "repositories.json",
        "repositories",
        "projects",
        "moves.json",
        "deliveries",
        "messages"
      })
  void aFileThatIsCutOffOrEmptyOrOfAnotherFormIsNamed(String name) throws Exception {
    Path file = any(state.resolve(name));
    String whole = Files.readString(file);
    String withMore = "{\"more\":1," + whole.substring(1);
    for (String content :
        new String[] {
          whole.substring(0, whole.length() / 2), "", "null", "{}", withMore, whole + "x"
        }) {
      Files.writeString(file, content);
      String message = refusal();
      assertTrue(message.startsWith("can't read the kept state in " + file + ": "), message);
      assertFalse(message.contains("\n"), message);
    }
    Files.writeString(file, whole);
    SimulatedGitHub.start(options).close();
  }

  @Test
  void theErrorShowsNoSecret() throws Exception {
    Path file = state.resolve("accounts.json");
    Files.writeString(file, "{\"accounts\":[],\"tokens\":\"" + Scene.TOKEN + "\",\"owners\":{}}");
    assertFalse(refusal().contains(Scene.TOKEN), refusal());
    Files.writeString(file, "{\"accounts\":" + Scene.TOKEN + "}");
    assertFalse(refusal().contains(Scene.TOKEN), refusal());
  }

  @Test
  void aStateWithoutItsCountersIsRefused() throws Exception {
    Files.delete(state.resolve("counters.json"));
    String message = refusal();
    assertTrue(message.contains(state.resolve("counters.json") + ": it is missing"), message);
  }

  @Test
  void gitDataThatIsMissingIsNamed() throws Exception {
    Path git = any(folder.resolve("git"));
    try (Stream<Path> all = Files.walk(git)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
    String message = refusal(UncheckedIOException.class);
    assertTrue(message.contains(git.toString()), message);
    assertFalse(Files.exists(git));
  }

  @Test
  void aFolderIsForOneAtATime() throws Exception {
    try (SimulatedGitHub first = SimulatedGitHub.start(options)) {
      assertFalse(first.state().repositories().all().isEmpty());
      String message = refusal(UncheckedIOException.class);
      assertEquals("can't keep state in " + state + ": another process works there", message);
    }
    SimulatedGitHub.start(options).close();
  }

  @Test
  void aRefusedStartLeavesTheFolderAsItWas() throws Exception {
    Path file = state.resolve("tokens.json");
    String whole = Files.readString(file);
    Files.writeString(file, "?");
    refusal();
    Files.writeString(file, whole);
    try (Scene scene = new Scene(options)) {
      scene.asPerson().get("/repos/acme/billing/issues/1").expect(200);
    }
  }

  @Test
  void aChangeThatCanNotBeKeptIsNotAnsweredAsDoneAndIsKeptLater() throws Exception {
    String path = "/repos/acme/billing/issues";
    try (Scene scene = new Scene(options)) {
      scene.settle();
      Path obstacle = any(state.resolve("repositories"));
      obstacle = obstacle.resolveSibling(obstacle.getFileName() + ".partial");
      Files.createDirectory(obstacle);
      scene.asPerson().post(path, "{\"title\":\"y\"}").expectStatus(500);
      Files.delete(obstacle);
      scene.asPerson().post(path, "{\"title\":\"z\"}").expect(201);
    }
    try (Scene scene = new Scene(options)) {
      assertEquals(3, scene.asPerson().get(path).expect(200).size());
    }
  }
}
