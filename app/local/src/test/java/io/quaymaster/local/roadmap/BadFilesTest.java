package io.quaymaster.local.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.local.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files that no issue can come of: each is told of once, and GitHub hears nothing. */
class BadFilesTest {
  private static final Pattern POINTER = Pattern.compile("\"pointer\" : \"([^\"]*)\"");
  private static final List<String> REQUIRED =
      List.of("/title", "/intent_goal", "/value", "/target_quarter", "/author", "/tag");
  private static final List<String> WHOLE_FILE = List.of("");

  private static final List<Bad> FILES =
      List.of(
          Bad.of("missing", "nothing in it", REQUIRED),
          Bad.of("empty-strings", "empty+strings", REQUIRED),
          Bad.of(
              "wrong-types",
              "bäd/größe 100 %",
              List.of(
                  "/title",
                  "/intent_goal",
                  "/value",
                  "/target_quarter",
                  "/author",
                  "/tag",
                  "/labels",
                  "/assignees/0",
                  "/fields",
                  "/key")),
          Bad.of("bad-quarter", "Q1+Q2 = ½ Jahr", List.of("/target_quarter")),
          Bad.of("unknown-tag", "unknown-tag", List.of("/tag")),
          Bad.of("not-json", "not json", WHOLE_FILE),
          Bad.of("duplicate-keys", "twice & twice", List.of("/title")),
          new Bad("bad-files/two megabytes", twoMegabytes(), WHOLE_FILE),
          Bad.of("utf-16", "utf-16", WHOLE_FILE),
          Bad.of("byte-order-mark", "mark (BOM)", WHOLE_FILE),
          Bad.of("long-title", "title=257", List.of("/title")),
          Bad.of("empty-array", "[]", WHOLE_FILE));

  private final Folder folder = new Folder();

  /**
   * A bad file.
   *
   * @param name its key between {@code Input/} and {@code .json}
   * @param pointers to its faults
   */
  @SuppressWarnings("ArrayRecordComponent") // uploaded, never compared
  private record Bad(String name, byte[] content, List<String> pointers) {
    static Bad of(String fixture, String name, List<String> pointers) {
      try (InputStream file =
          Objects.requireNonNull(
              BadFilesTest.class.getResourceAsStream("/roadmap/bad/" + fixture + ".json"))) {
        return new Bad("bad-files/" + name, file.readAllBytes(), pointers);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static byte[] twoMegabytes() {
    return """
    {"title": "T", "intent_goal": "%s", "value": "v", "target_quarter": "Q1 2026",
     "author": "a", "tag": "bad-files"}
    """
        .formatted("x".repeat(2 * 1024 * 1024))
        .getBytes(UTF_8);
  }

  @Test
  void eachEndsInInvalidWithEveryFaultAndOneNoticeAndNothingIsWrittenToGitHub() {
    Team team = folder.team("bad-files");
    try (Notices notices = new Notices()) {
      FILES.forEach(bad -> folder.upload("Input/" + bad.name() + ".json", bad.content()));

      for (Bad bad : FILES) {
        folder.awaitEnd("Input/" + bad.name() + ".json");
        folder.await("Invalid/" + bad.name() + ".json");
        assertEquals(
            bad.pointers(),
            pointers(folder.await("Invalid/" + bad.name() + ".errors.json")),
            bad.name());
        assertEquals(1, notices.about("Input/" + bad.name() + ".json"), bad.name());
      }
    }
    assertEquals(
        List.of(),
        folder.keys().stream().filter(key -> key.startsWith("Processed/bad-files/")).toList());
    assertEquals(List.of(), team.issues());
    assertEquals(List.of(), team.milestones());
    assertEquals(List.of(), team.board().items());
    assertEquals(List.of(), Stack.running().gitHub().rules().calls().about("bad-files/billing"));
  }

  private static List<String> pointers(String errors) {
    return POINTER.matcher(errors).results().map((MatchResult one) -> one.group(1)).toList();
  }
}
