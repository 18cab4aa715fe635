package io.quaymaster.testkit.contract.host;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.memory.host.MemoryCalls;
import io.quaymaster.memory.host.MemoryIssues;
import io.quaymaster.memory.host.MemoryProjectHost;
import io.quaymaster.memory.host.MemoryRoadmapHost;
import io.quaymaster.project.Iteration;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectField.Option;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.testkit.MovableClock;
import io.quaymaster.testkit.contract.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Issues and projects in memory. */
final class MemoryIssueWorld implements IssueWorld {
  private static final ProjectRef PROJECT = new ProjectRef("acme", 7);

  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final MemoryIssues issues = new MemoryIssues(clock);
  private final MemoryCalls calls = new MemoryCalls();

  MemoryIssueWorld() {
    issues.add(
        new Project(
            "PVT_1",
            PROJECT,
            "Roadmap",
            false,
            List.of(
                new ProjectField("F_1", "Note", new ProjectField.Type.Text()),
                new ProjectField("F_2", "Points", new ProjectField.Type.Numeric()),
                new ProjectField("F_3", "Due", new ProjectField.Type.Date()),
                new ProjectField(
                    "F_4",
                    "Quarter",
                    new ProjectField.Type.SingleSelect(
                        List.of(new Option("o1", "Q1 2026"), new Option("o2", "Q2 2026")))),
                new ProjectField(
                    "F_5",
                    "Sprint",
                    new ProjectField.Type.Iterations(
                        List.of(
                            new Iteration("i1", "Sprint 1", LocalDate.parse("2026-01-05"), 14),
                            new Iteration(
                                "i2", "Sprint 2", LocalDate.parse("2026-06-01"), 14)))))));
  }

  @Override
  public RoadmapHost roadmap() {
    return new MemoryRoadmapHost(issues, calls);
  }

  @Override
  public ProjectHost projects() {
    return new MemoryProjectHost(issues, calls);
  }

  @Override
  public InstalledRepository repository() {
    return Samples.repository();
  }

  @Override
  public ProjectRef project() {
    return PROJECT;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public IssueNumber opens(String title, String body) {
    return issues
        .add(
            repository(),
            blank ->
                new IssueSnapshot(
                    blank.number(),
                    blank.nodeId(),
                    blank.url(),
                    title,
                    body,
                    true,
                    List.of(),
                    List.of(),
                    blank.milestone()))
        .number();
  }

  @Override
  public void closes(IssueNumber issue) {
    issues.change(
        repository(),
        issue,
        old ->
            new IssueSnapshot(
                old.number(),
                old.nodeId(),
                old.url(),
                old.title(),
                old.body(),
                false,
                old.labels(),
                old.assignees(),
                old.milestone()));
  }

  @Override
  public void deletes(IssueNumber issue) {
    issues.delete(repository(), issue);
  }

  @Override
  public void lagsSearch() {
    issues.lagSearch();
  }
}
