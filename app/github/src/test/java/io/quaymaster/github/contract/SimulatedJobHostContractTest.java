package io.quaymaster.github.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.github.SimulatedScene;
import io.quaymaster.job.JobHost;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.IssueEdit;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.contract.job.JobHostContract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

class SimulatedJobHostContractTest extends JobHostContract {
  private static final SimulatedScene SCENE = new SimulatedScene();

  private final Actor octocat = Actor.of(SCENE.octocat);
  private final Repository stored = SCENE.repository(Map.of("README.md", "hello"));

  @AfterEach
  void everyRequestWasValid() {
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  @Override
  protected JobHost host() {
    return SCENE.edge.bean(JobHost.class);
  }

  @Override
  protected InstalledRepository repository() {
    return SCENE.installed(stored);
  }

  @Override
  protected InstalledRepository emptyRepository() {
    return SCENE.installed(
        SCENE.github.arrange().emptyRepository(SCENE.acme, "empty-" + UUID.randomUUID()));
  }

  @Override
  protected CommitSha commit() {
    return SCENE.commit(stored, "fix: something");
  }

  @Override
  protected IssueNumber open(String title, String body, List<String> labels) {
    NewIssue issue = new NewIssue(title, body.isEmpty() ? null : body, labels, List.of(), null);
    return new IssueNumber(stored.issues().open(octocat, issue).number());
  }

  private Issue issue(IssueNumber number) {
    return stored.issues().find((int) number.value()).orElseThrow();
  }

  @Override
  protected void close(IssueNumber issue) {
    stored.issues().edit(octocat, issue(issue).number(), IssueEdit.to(OpenState.CLOSED));
  }

  @Override
  protected void delete(IssueNumber issue) {
    SCENE.github.state().moves().delete(octocat, stored, issue(issue));
  }
}
