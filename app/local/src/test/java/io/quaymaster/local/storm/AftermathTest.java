package io.quaymaster.local.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.local.Stack;
import io.quaymaster.simulator.github.Arrangement;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the storm looks at sees each kind of damage. */
class AftermathTest {
  private static final Arrangement ARRANGE = Stack.running().gitHub().arrange();

  private World world = new World(Stack.running(), "none", 0, 0);

  @BeforeEach
  void holdBack() {
    Stack.running().gitHub().deliveries().pause();
  }

  @AfterEach
  void forget() {
    var _ = Stack.running().gitHub().deliveries().drain();
    Stack.running().gitHub().deliveries().resume();
  }

  @Test
  void aHeadInNoVersionIsSeen() {
    Repository repository = repository("aftermath-lost");
    ObjectId head = world.push(repository, "feat: lost", true);

    assertWrong(repository, head.name() + " was pushed and is in no version");
  }

  @Test
  void aVersionWithoutReleaseIsSeen() {
    Repository repository = repository("aftermath-bare");
    ARRANGE.tag(repository, "v2.0.0", world.push(repository, "feat: bare", true));

    assertWrong(repository, "v2.0.0 has 0 releases");
  }

  @Test
  void aPlainTagASecondVersionAndASkippedCommitAreSeen() {
    Repository repository = repository("aftermath-twice");
    ObjectId head = world.push(repository, "feat: twice", false);
    repository
        .git()
        .refs()
        .createAll(
            List.of(
                new NamedRef("refs/tags/v2.0.0", head), new NamedRef("refs/tags/v2.1.0", head)));

    assertWrong(
        repository,
        "v2.0.0 is not annotated",
        "v2.0.0 is on a commit that asked for no release",
        "v2.1.0 is not annotated",
        "v2.1.0 is on a commit that asked for no release",
        head.name() + " has the versions [2.0.0, 2.1.0]",
        "v2.0.0 has 0 releases",
        "v2.1.0 has 0 releases");
  }

  @Test
  void versionsThatFallAlongHistoryAreSeen() {
    Repository repository = repository("aftermath-fall");
    ARRANGE.tag(repository, "v0.9.0", world.push(repository, "feat: older", true));

    assertWrong(repository, "0.9.0 comes after 1.0.0 in history", "v0.9.0 has 0 releases");
  }

  private Repository repository(String name) {
    world = new World(Stack.running(), name, 1, 1);
    return world.repositories().getFirst();
  }

  private void assertWrong(Repository repository, String... what) {
    String name = repository.name().toString() + ": ";
    assertEquals(List.of(what).stream().map(name::concat).toList(), Aftermath.wrongIn(world));
  }
}
