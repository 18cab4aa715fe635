package io.quaymaster.memory.host;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.FieldChange;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import java.util.List;

/** Projects in this process. */
public final class MemoryProjectHost implements ProjectHost {
  private final MemoryIssues issues;
  private final MemoryCalls calls;

  public MemoryProjectHost(MemoryIssues issues, MemoryCalls calls) {
    this.issues = issues;
    this.calls = calls;
  }

  @Override
  public ProjectView view(InstalledRepository repository, IssueNumber issue, ProjectRef project) {
    return calls.call(
        "view",
        () ->
            issues
                .project(project)
                .<ProjectView>map(
                    found ->
                        new ProjectView.Visible(
                            found,
                            issues.all(repository).stream()
                                .filter(known -> known.number().equals(issue))
                                .map(IssueSnapshot::nodeId)
                                .findFirst()
                                .flatMap(id -> issues.item(project, id))))
                .orElseGet(() -> ProjectView.invisible(project)));
  }

  @Override
  public String add(InstalledRepository repository, Project project, String issueId) {
    return calls.call("add", () -> issues.place(project, issueId));
  }

  @Override
  public void set(
      InstalledRepository repository, Project project, String item, List<FieldChange> changes) {
    calls.call(
        "set",
        () -> {
          issues.set(project, item, changes);
          return item;
        });
  }
}
