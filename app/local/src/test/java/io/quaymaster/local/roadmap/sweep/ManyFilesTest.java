package io.quaymaster.local.roadmap.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.local.roadmap.Team;
import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.RoadmapFiles;
import io.quaymaster.roadmap.flow.RoadmapOutcome;
import io.quaymaster.simulator.rules.Rules;
import io.quaymaster.simulator.rules.fault.Fault;
import io.quaymaster.simulator.state.issue.Issue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Many files at once, and what each of them costs. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SweepBeans.LOCK)
class ManyFilesTest {
  /**
   * As many as use up what may be created in a minute, several times, and in an hour; more when
   * told, but 1,000 take some minutes on a small machine.
   */
  private static final int FILES = Integer.getInteger("quaymaster.test.files", 180);

  /** Every so manieth file says what another one says. */
  private static final int TWINS = 15;

  private static final int WORKERS_EACH = 4;
  private static final List<String> CLEAN =
      List.of(
          "graphql RoadmapLook",
          "POST /repos/{owner}/{repo}/milestones",
          "POST /repos/{owner}/{repo}/issues",
          "graphql AddProjectItem",
          "graphql SetProjectFields");

  private static final RoadmapOutside outside = new RoadmapOutside();

  @BeforeAll
  static void lag() {
    outside.gitHub().rules().searchLag().delay(Duration.ofHours(6));
  }

  @AfterAll
  static void stop() {
    outside.close();
  }

  @Test
  void allArriveOnceWithinGitHubsLimits() throws Exception {
    Team team = outside.team("many");
    List<String> titles = upload(team);
    List<Upload> uploads = outside.uploads();
    assertEquals(FILES, new HashSet<>(uploads).size());
    Crew crew = new Crew(uploads);

    List<RoadmapOutcome> ends = work(crew);

    assertEquals(FILES, ends.stream().filter(RoadmapOutcome.Processed.class::isInstance).count());
    assertTrue(crew.waits() > 0, "no file ever had to wait");
    assertEquals(titles, team.issues().stream().map(Issue::title).sorted().toList());
    assertEquals(titles.size(), team.board().items().size());
    team.issues().forEach(issue -> assertEquals(5, team.shown(issue).size()));
    assertEquals(4, team.milestones().size());
    assertEquals(List.of(), outside.keys("Input/many/"));
    assertEquals(2 * FILES, outside.keys("Processed/many/").size());
    assertEquals(List.of(), outside.gitHub().rules().violations().list());
  }

  /** Gives the different titles, sorted. */
  private static List<String> upload(Team team) {
    Set<String> titles = new TreeSet<>();
    for (int i = 0; i < FILES; i++) {
      String title = "Item " + (i % TWINS == 0 ? i + 1 : i);
      String quarter = "Q" + (i / 2 % 4 + 1) + " 2026";
      titles.add(title);
      outside.put("Input/many/%03d.json".formatted(i), team.item(title, quarter));
    }
    return List.copyOf(titles);
  }

  /** With GitHub's limits on, and some refusals on top of them. */
  private static List<RoadmapOutcome> work(Crew crew) throws Exception {
    Rules rules = outside.gitHub().rules();
    rules.limits().reset();
    rules.limits().enforcePrimary(5_000);
    rules.limits().enforceSecondary();
    Fault refusal = new Fault.SecondaryLimit(Duration.ofSeconds(60));
    rules.faults().on("POST /repos/{owner}/{repo}/issues", 2, refusal);
    rules.faults().on("graphql AddProjectItem", 2, refusal);
    try (ApplicationContext one = outside.process(Optional.empty());
        ApplicationContext two = outside.process(Optional.empty())) {
      return crew.work(
          List.of(one.getBean(RoadmapFiles.class), two.getBean(RoadmapFiles.class)), WORKERS_EACH);
    } finally {
      rules.limits().reset();
      rules.faults().clear();
    }
  }

  @Test
  void aNewItemCostsFourCallsAndOneForItsQuarterAndAnUnchangedOneARead() throws Exception {
    Team team = outside.team("cost");
    try (ApplicationContext process = outside.process(Optional.empty())) {
      List<RoadmapFiles> one = List.of(process.getBean(RoadmapFiles.class));
      List<String> second = CLEAN.stream().filter(call -> !call.endsWith("/milestones")).toList();

      // Where the repository is installed is asked for once in five minutes, beside the token.
      List<String> first = calls(one, "first", team.item("First", "Q1 2026"));
      assertEquals("GET /repos/{owner}/{repo}/installation", first.getFirst());
      assertEquals(CLEAN, first.subList(first.size() - CLEAN.size(), first.size()));
      assertEquals(second, calls(one, "second", team.item("Second", "Q1 2026")));
      assertEquals(CLEAN, calls(one, "third", team.item("Third", "Q2 2026")));
      assertEquals(
          List.of("graphql RoadmapLook"), calls(one, "first", team.item("First", "Q1 2026")));
    }
  }

  private static List<String> calls(List<RoadmapFiles> process, String name, String file)
      throws Exception {
    outside.gitHub().rules().calls().reset();
    outside.put("Input/cost/" + name + ".json", file);
    List<RoadmapOutcome> ends = new Crew(outside.uploads()).work(process, 1);
    assertTrue(ends.getFirst() instanceof RoadmapOutcome.Processed, ends::toString);
    return outside.gitHub().rules().calls().list().stream()
        .filter(call -> !call.endsWith("/access_tokens"))
        .toList();
  }
}
