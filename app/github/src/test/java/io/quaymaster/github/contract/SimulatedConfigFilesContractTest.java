package io.quaymaster.github.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.config.ConfigFiles;
import io.quaymaster.github.SimulatedScene;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.contract.host.ConfigFilesContract;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** Every test has an organisation of its own, because organisations have files, too. */
class SimulatedConfigFilesContractTest extends ConfigFilesContract {
  private static final SimulatedScene SCENE = new SimulatedScene();
  private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();

  private final Account organization =
      SCENE.github.arrange().organization("org-" + ORGANIZATIONS.incrementAndGet(), SCENE.octocat);
  private final Installation installation = SCENE.github.arrange().install(SCENE.app, organization);
  private final Repository stored =
      SCENE.github.arrange().repository(organization, "billing", Map.of("README.md", "hello"));

  @AfterEach
  void everyRequestWasValid() {
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  @Override
  protected ConfigFiles files() {
    return SCENE.edge.bean(ConfigFiles.class);
  }

  @Override
  protected InstalledRepository repository() {
    return new InstalledRepository(
        new InstallationId(installation.id()),
        new RepositoryId(stored.id()),
        new RepositoryRef(organization.login(), "billing"));
  }

  @Override
  protected CommitSha writeOwn(String content) {
    return new CommitSha(
        SCENE
            .github
            .arrange()
            .commit(stored, "configure", Map.of(ConfigFiles.REPOSITORY_PATH, content))
            .name());
  }

  @Override
  protected void writeOrganisation(String content) {
    SCENE
        .github
        .arrange()
        .repository(organization, ".github", Map.of(ConfigFiles.ORGANISATION_PATH, content));
  }
}
