package io.quaymaster.local.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Stack;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoadmapUploadTest {
  private final Folder folder = new Folder();
  private final GitHubState github = Stack.running().gitHub().state();

  private static String example() throws IOException {
    return Files.readString(Path.of("../../docs/examples/roadmap.json"));
  }

  private Repository billing() {
    return github.repositories().find("acme", "billing").orElseThrow();
  }

  private List<Issue> titled(String title) {
    return billing().issues().all().stream().filter(issue -> issue.title().equals(title)).toList();
  }

  private Map<String, String> onBoard(Issue issue) {
    Board board = github.projects().find(Stack.running().organisation(), 1).orElseThrow();
    Item item = board.itemOf(issue.id()).orElseThrow();
    Map<String, String> shown = new TreeMap<>();
    board
        .fields()
        .forEach(
            field ->
                item.value(field.id()).ifPresent(v -> shown.put(field.name(), field.shown(v))));
    return shown;
  }

  @Test
  void uploadIsAnIssueWithItsMilestoneOnTheBoardAndTheSameAgainChangesNothing() throws IOException {
    folder.upload("Input/roadmap.json", example());

    String result = folder.await("Processed/roadmap.result.json");
    folder.await("Processed/roadmap.json");
    folder.awaitEnd("Input/roadmap.json");

    assertTrue(result.contains("\"action\" : \"created\""), result);
    Issue issue = titled("Pay by invoice").getFirst();
    String body = Objects.requireNonNull(issue.body());
    assertTrue(body.contains("## Goal") && body.contains("## Value"), body);
    assertEquals(List.of("roadmap", "payments"), issue.labels());
    Milestone quarter =
        billing().issues().milestones().all().stream()
            .filter(milestone -> milestone.title().equals("Q1 2026"))
            .findFirst()
            .orElseThrow();
    assertEquals(quarter.number(), issue.milestone());
    assertEquals(
        LocalDate.of(2026, 3, 31),
        Objects.requireNonNull(quarter.dueOn()).atZone(ZoneOffset.UTC).toLocalDate());
    assertEquals(
        Map.of(
            "Author", "Mona",
            "Estimate", "8",
            "Status", "Todo",
            "Target quarter", "Q1 2026",
            "Value", "A third of our leads ask for it before they sign."),
        onBoard(issue));

    folder.upload("Input/roadmap.json", example());

    String again = folder.await("Processed/roadmap-2.result.json");
    assertTrue(again.contains("\"changes\" : 0"), again);
    assertEquals(1, titled("Pay by invoice").size());
  }

  @Test
  void badFileUnderAKeyThatS3EncodesEndsInInvalidWithItsFaults() {
    folder.upload("Input/Größe 1+1 %.json", "{\"title\": \"\", \"tag\": \"nowhere\"}");

    String errors = folder.await("Invalid/Größe 1+1 %.errors.json");
    folder.await("Invalid/Größe 1+1 %.json");
    folder.awaitEnd("Input/Größe 1+1 %.json");

    for (String pointer :
        List.of("/title", "/intent_goal", "/value", "/target_quarter", "/author")) {
      assertTrue(errors.contains("\"" + pointer + "\""), errors);
    }
  }
}
