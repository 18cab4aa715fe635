package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void gitDataBelowAFolderIsThereAgainAfterARestart() {
    Options options = Options.standard().data(folder.resolve("data")).passerBy("octocat");
    String head;
    try (SimulatedGitHub gitHub = SimulatedGitHub.start(options)) {
      Repository repository = billing(gitHub);
      gitHub.arrange().commit(repository, "first", Map.of("a.txt", "a"));
      new Git(folder).run("clone", "-q", gitHub.url() + "/acme/billing.git", "one");
      Git git = new Git(folder.resolve("one"));
      git.run("commit", "-q", "--allow-empty", "-m", "second");
      git.run("push", "-q");
      head = git.run("rev-parse", "HEAD");
    }
    try (SimulatedGitHub gitHub = SimulatedGitHub.start(options)) {
      Repository repository = billing(gitHub);
      assertEquals(head, repository.git().refs().branch("main").orElseThrow().name());
      new Git(folder).run("clone", "-q", gitHub.url() + "/acme/billing.git", "two");
      assertEquals(head, new Git(folder.resolve("two")).run("rev-parse", "HEAD"));
    }
  }

  private static Repository billing(SimulatedGitHub gitHub) {
    Account octocat = gitHub.arrange().user("octocat", "ghp_local");
    Account acme = gitHub.arrange().organization("acme", octocat);
    return gitHub.arrange().emptyRepository(acme, "billing");
  }
}
