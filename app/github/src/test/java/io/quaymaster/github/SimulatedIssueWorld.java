package io.quaymaster.github;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.IssueEdit;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.project.NewField.NewIteration;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.contract.host.IssueWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A fresh repository and project of the simulated GitHub. */
public final class SimulatedIssueWorld implements IssueWorld {
  public final Repository repository;
  public final Board board;
  private final SimulatedScene scene;

  public SimulatedIssueWorld(SimulatedScene scene) {
    this.scene = scene;
    this.repository = scene.repository(Map.of("README.md", "hello"));
    this.board = scene.github.arrange().project(scene.acme, "Roadmap", fields());
  }

  private static NewField[] fields() {
    return new NewField[] {
      NewField.text("Note"),
      NewField.number("Points"),
      NewField.date("Due"),
      NewField.singleSelect("Quarter", "Q1 2026", "Q2 2026"),
      NewField.iteration(
          "Sprint",
          new NewIteration("Sprint 1", LocalDate.parse("2026-01-05"), 14),
          new NewIteration("Sprint 2", LocalDate.parse("2026-06-01"), 14))
    };
  }

  @Override
  public RoadmapHost roadmap() {
    return scene.edge.bean(RoadmapHost.class);
  }

  @Override
  public ProjectHost projects() {
    return scene.edge.bean(ProjectHost.class);
  }

  @Override
  public InstalledRepository repository() {
    return scene.installed(repository);
  }

  @Override
  public ProjectRef project() {
    return new ProjectRef("acme", board.project().number());
  }

  @Override
  public Instant now() {
    return scene.edge.clock.instant();
  }

  @Override
  public IssueNumber opens(String title, String body) {
    return new IssueNumber(repository.issues().open(person(), NewIssue.of(title, body)).number());
  }

  @Override
  public void closes(IssueNumber issue) {
    repository.issues().edit(person(), issue(issue).number(), IssueEdit.to(OpenState.CLOSED));
  }

  @Override
  public void deletes(IssueNumber issue) {
    scene.github.state().moves().delete(person(), repository, issue(issue));
  }

  @Override
  public void lagsSearch() {
    scene.github.rules().searchLag().delay(Duration.ofHours(1));
  }

  public Issue issue(IssueNumber number) {
    return repository.issues().find((int) number.value()).orElseThrow();
  }

  public Actor person() {
    return Actor.of(scene.octocat);
  }
}
