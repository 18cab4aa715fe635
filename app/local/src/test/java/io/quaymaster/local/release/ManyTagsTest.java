package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Git;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The latest version is the highest of all tags, on whatever page it stands. */
final class ManyTagsTest {
  private static final int TAGS = 3_000;
  private static final int PAGE = 100;

  /** None of them is a version with the prefix {@code v}. */
  private static final List<String> NO_VERSIONS =
      List.of(
          "latest",
          "vNext",
          "v9",
          "v9.1",
          "v9.1.1.1",
          "v09.0.0",
          "v9.01.0",
          "v9.0.01",
          "V9.0.0",
          "t9.9.9",
          "release-9.9.9",
          "9.9.9",
          "v9.9.9-",
          "v9.9.9-rc.01",
          "v9.9.9+",
          "v-9.9.9",
          "vv9.9.9",
          "v9.9.x",
          "nightly/v9.9.9",
          "v9.9.9_1");

  @TempDir private Path folder;

  @Test
  void theNextVersionFollowsTheHighestOfThreeThousandTagsAndEachPageIsReadOnce() {
    Project project = Project.create("many-tags", Project.RELEASES);
    Repository repository = project.repository();
    ObjectId first = repository.git().refs().branch("main").orElseThrow();
    Git git = project.clone(folder);
    ObjectId beta = prereleases(project, git);
    Project.gitHub().arrange().tags(repository, names(TAGS - 3), first);
    Project.gitHub()
        .arrange()
        .tags(repository, List.of("v5.0.0-rc.1", "v5.0.0-rc.10", "v5.0.0-rc.9"), beta);
    project.countFromHere();

    String head = git.pushCommit("feat: pay by invoice");

    PushReleaseTest.assertReleased(project, git, head, "v4.13.0");
    Shown shown = project.shown(head);
    assertTrue(shown.summary().contains("v4.12.10"), shown.summary());
    project.settle();
    assertEquals(1, count(project, "graphql ReleaseFirstPages"));
    assertEquals(TAGS / PAGE - 1, count(project, "graphql MoreTags"));
    assertTrue(project.calls().size() <= TAGS / PAGE + 10, project.calls().toString());
  }

  /** A commit beside the release branch, as of a next major version under test. */
  private static ObjectId prereleases(Project project, Git git) {
    git.run("checkout", "-q", "-b", "next");
    ObjectId beta = ObjectId.fromString(git.pushCommit("feat!: everything new"));
    git.run("checkout", "-q", "main");
    project.settle();
    return beta;
  }

  /** Versions up to 4.12.10, in no order, among tags that are none. */
  private static List<String> names(int count) {
    List<String> names = new ArrayList<>(NO_VERSIONS);
    names.addAll(List.of("v4.12.10+build.7", "v4.12.9+build.8", "v4.12.10-rc.2", "v4.12.0-alpha"));
    for (int patch = 0; patch <= 10; patch++) {
      names.add("v4.12." + patch);
    }
    for (int n = 0; names.size() < count; n++) {
      names.add("v%d.%d.%d".formatted(n / 1_000, n / 100 % 10, n % 100));
    }
    Collections.shuffle(names, new Random(4711));
    return names;
  }

  private static long count(Project project, String call) {
    return project.calls().stream().filter(call::equals).count();
  }
}
