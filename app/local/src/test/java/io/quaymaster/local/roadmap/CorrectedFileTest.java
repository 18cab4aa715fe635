package io.quaymaster.local.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Stack;
import io.quaymaster.simulator.state.issue.Issue;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CorrectedFileTest {
  private final Folder folder = new Folder();

  @Test
  void goodItemsBesideABadOneAreIssuesAndTheCorrectedFileAddsOnlyTheMissingOne() {
    Team team = folder.team("corrected");
    String file =
        "[%s, %s, %s]"
            .formatted(
                team.item("Pay by invoice", "Q1 2026"),
                team.item("Pay by card", "someday"),
                team.item("Pay later", "Q2 2026"));

    folder.upload("Input/corrected.json", file);
    folder.awaitEnd("Input/corrected.json");

    String errors = folder.await("Invalid/corrected.errors.json");
    assertEquals(1, count(errors, "\"message\""), errors);
    assertTrue(errors.contains("\"/1/target_quarter\""), errors);
    assertEquals(2, count(errors, "\"action\" : \"created\""), errors);
    List<Issue> before = team.issues();
    assertEquals(
        List.of("Pay by invoice", "Pay later"), before.stream().map(Issue::title).toList());
    int calls = calls().size();

    folder.upload("Input/corrected.json", file.replace("someday", "Q1 2026"));

    String result = folder.await("Processed/corrected.result.json");
    folder.awaitEnd("Input/corrected.json");
    assertEquals(2, count(result, "\"action\" : \"unchanged\""), result);
    assertEquals(1, count(result, "\"action\" : \"created\""), result);
    assertEquals(before, team.issues().subList(0, 2));
    assertEquals("Pay by card", team.issues().get(2).title());
    assertEquals(3, team.issues().size());
    assertEquals(3, team.board().items().size());
    assertOnlyOneIssueWasMade(calls().subList(calls, calls().size()));
  }

  private static void assertOnlyOneIssueWasMade(List<String> calls) {
    assertEquals(
        List.of("POST /repos/{owner}/{repo}/issues"),
        calls.stream()
            .filter(call -> call.startsWith("POST ") || call.startsWith("PATCH "))
            .toList());
  }

  private static List<String> calls() {
    return Stack.running().gitHub().rules().calls().about("corrected/billing");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
