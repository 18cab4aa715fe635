package io.quaymaster.github.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.github.SimulatedScene;
import io.quaymaster.job.processor.RepositoryArchive;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.contract.job.RepositoryArchiveContract;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulator's other host refuses whoever sends it a token for the API. */
class SimulatedArchiveTest extends RepositoryArchiveContract {
  private static final SimulatedScene SCENE = new SimulatedScene();
  private static final Repository STORED =
      SCENE.github.arrange().repository(SCENE.acme, "archived", Map.of("README.md", "hello"));

  @AfterEach
  void everyRequestWasValid() {
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  @Test
  void archiveOfARepositoryThatWasRenamedIsGivenToWhoKnowsItsOldName() throws IOException {
    Repository moved = SCENE.repository(Map.of("README.md", "hello"));
    InstalledRepository asItWas = SCENE.installed(moved);
    CommitSha commit = SCENE.commit(moved, "change");
    assertTrue(
        SCENE.github.state().repositories().rename(Actor.of(SCENE.octocat), moved, "another-name"));

    try (InputStream in = archive().open(asItWas, commit)) {
      assertTrue(in.readAllBytes().length > 0);
    }
  }

  @Override
  protected RepositoryArchive archive() {
    return SCENE.edge.bean(RepositoryArchive.class);
  }

  @Override
  protected InstalledRepository repository() {
    return new InstalledRepository(
        new InstallationId(SCENE.installation.id()),
        new RepositoryId(STORED.id()),
        new RepositoryRef("acme", "archived"));
  }

  @Override
  protected CommitSha commit(String file, String content) {
    return new CommitSha(
        SCENE.github.arrange().commit(STORED, "change", Map.of(file, content)).name());
  }
}
