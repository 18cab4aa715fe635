package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Git;
import io.quaymaster.simulator.state.check.Annotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read on a commit that touches the configuration. */
final class ConfigCheckTest {
  private static final String WRONG =
      """
      # How this repository is released.
      release:
        enabld: true
        tag-prefix: v

        bump: huge
      """;

  @TempDir private Path folder;

  @Test
  void aWrongConfigurationIsAnnotatedOnTheLinesAtFault() throws IOException {
    Project project = Project.create("config-wrong", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    String head = pushConfig(git, WRONG);

    Shown shown = project.shown(head, Project.CONFIG_CHECK);
    assertEquals("failure", shown.conclusion());
    assertEquals("2 faults", shown.title());
    List<Annotation> annotations = annotations(project, head);
    assertEquals(List.of(3, 6), annotations.stream().map(Annotation::startLine).sorted().toList());
    for (Annotation annotation : annotations) {
      assertEquals(Project.CONFIG, annotation.path());
      assertEquals("failure", annotation.level());
    }
    assertTrue(
        message(annotations, 3).contains("did you mean 'enabled'?"), message(annotations, 3));
    assertTrue(message(annotations, 6).startsWith("release.bump: "), message(annotations, 6));
  }

  @Test
  void textThatIsNoYamlIsAnnotatedWhereReadingEnds() throws IOException {
    Project project = Project.create("config-no-yaml", Project.RELEASES, "v1.4.2");
    String head = pushConfig(project.clone(folder), "release:\n  enabled: [true\n");

    assertEquals("failure", project.shown(head, Project.CONFIG_CHECK).conclusion());
    List<Annotation> annotations = annotations(project, head);
    assertEquals(1, annotations.size());
    assertTrue(annotations.getFirst().message().startsWith("not YAML"), annotations.toString());
    assertTrue(annotations.getFirst().startLine() >= 2, annotations.toString());
  }

  @Test
  void aCorrectedConfigurationShowsWhatHoldsAndWhereItComesFrom() throws IOException {
    Project project = Project.inAcme("config-corrected", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    pushConfig(git, WRONG);
    project.settle(); // The configuration that counts is the one on the branch when it is read.
    String head = pushConfig(git, "release:\n  enabled: true\n  bump: minor\n");

    Shown shown = project.shown(head, Project.CONFIG_CHECK);
    assertEquals("success", shown.conclusion());
    assertTrue(shown.summary().contains("| `release.bump` | `minor` |"), shown.summary());
    assertTrue(shown.summary().contains("acme/.github"), shown.summary());
    assertEquals(List.of(), annotations(project, head));
    PushReleaseTest.assertReleased(project, git, head, "v1.5.0");
  }

  @Test
  void aPullRequestThatTouchesTheFileIsCheckedOnItsHead() throws IOException {
    Project project = Project.create("config-pull", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    git.run("checkout", "-q", "-b", "settings");
    String head = pushConfig(git, WRONG);
    Web.gitHub()
        .post(
            project.api("/pulls"),
            "{\"title\":\"chore: settings\",\"head\":\"settings\",\"base\":\"main\"}")
        .expect(201);
    project.settle();

    assertEquals("failure", project.shown(head, Project.CONFIG_CHECK).conclusion());
    assertEquals(
        1,
        project.repository().checkRuns().all().stream()
            .filter(run -> run.head().name().equals(head))
            .filter(run -> run.name().equals(Project.CONFIG_CHECK))
            .count());
    assertEquals(2, annotations(project, head).size());
  }

  private static String pushConfig(Git git, String text) throws IOException {
    Files.writeString(git.folder().resolve(Project.CONFIG), text);
    git.run("add", "-A");
    return git.pushCommit("chore: configure");
  }

  private static List<Annotation> annotations(Project project, String head) {
    return project.check(head, Project.CONFIG_CHECK).orElseThrow().output().annotations();
  }

  private static String message(List<Annotation> annotations, int line) {
    return annotations.stream()
        .filter(annotation -> annotation.startLine() == line)
        .findFirst()
        .orElseThrow()
        .message();
  }
}
