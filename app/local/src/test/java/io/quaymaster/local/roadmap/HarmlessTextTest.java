package io.quaymaster.local.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueBody;
import io.quaymaster.simulator.state.issue.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts that would do something on GitHub are shown and do nothing. */
class HarmlessTextTest {
  private static final String TITLE =
      "Pay **now** @acme/all <b>fixes</b> #1 `x` [y](https://example.com)";

  /** What GitHub makes something of, wherever it stands in a body that is no code. */
  private static final List<Pattern> HARM =
      List.of(
          Pattern.compile("@\\w"),
          Pattern.compile("#\\d"),
          Pattern.compile("(?i)GH-\\d"),
          Pattern.compile("://"),
          Pattern.compile("<(?!!-- quaymaster:roadmap:(begin|end id=title:[0-9a-f]{32}) -->)"),
          Pattern.compile("(?<!\\\\)[`*_\\[\\]|~]"),
          Pattern.compile("(?m)^[>+-]"),
          Pattern.compile("(?m)^#{1,6}(?=[ \\t]|$)(?! (Goal|Value)$)"));

  private final Folder folder = new Folder();

  private static String fixture() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            HarmlessTextTest.class.getResourceAsStream("/roadmap/harmful.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void mentionsReferencesAndMarkupNotifyNobodyAndStayInTheirSection() throws IOException {
    Team team = folder.team("harmless");

    folder.upload("Input/harmful.json", fixture());
    folder.await("Processed/harmful.result.json");
    folder.awaitEnd("Input/harmful.json");

    Issue issue = team.issues().getFirst();
    assertEquals(TITLE, issue.title());
    String body = Objects.requireNonNull(issue.body());
    for (Pattern harm : HARM) {
      assertEquals(
          List.of(),
          harm.matcher(body).results().map(MatchResult::group).toList(),
          harm + " in\n" + body);
    }
    assertEquals(
        List.of("## Goal", "## Value"),
        body.lines().filter(line -> line.startsWith("## ")).toList());
    assertEquals(Optional.of(Identity.ofTitle(TITLE)), IssueBody.identity(body));
    assertTrue(body.startsWith("<!-- quaymaster:roadmap:begin -->\n"), body);
    assertTrue(body.endsWith(" -->"), body);
    assertEquals(List.of(), issue.assignees());
    assertEquals(List.of(), team.repository().issues().comments().all());
    assertEquals("@acme/all <!-- hidden #1", team.shown(issue).get("Author"));

    folder.upload("Input/harmful.json", fixture());
    String again = folder.await("Processed/harmful-2.result.json");

    assertTrue(again.contains("\"changes\" : 0"), again);
    assertEquals(List.of(issue), team.issues());
  }

  @Test
  void titleOfTenThousandCharactersIsRefused() {
    Team team = folder.team("long-winded");

    folder.upload("Input/long-winded.json", team.item("@acme/all ".repeat(1000), "Q1 2026"));

    String errors = folder.await("Invalid/long-winded.errors.json");
    assertTrue(errors.contains("has 10,000 characters"), errors);
    folder.awaitEnd("Input/long-winded.json");
    assertEquals(List.of(), team.issues());
  }
}
