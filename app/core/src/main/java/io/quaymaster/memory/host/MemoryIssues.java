package io.quaymaster.memory.host;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.project.FieldChange;
import io.quaymaster.project.FieldValue;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectItem;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Milestone;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Issues, milestones and projects in this process. All its methods may be called at once. */
public final class MemoryIssues {
  private final Clock clock;
  private final Map<RepositoryId, Map<Long, Stored>> issues = new HashMap<>();
  private final Map<RepositoryId, List<Milestone>> milestones = new HashMap<>();
  private final Map<ProjectRef, Project> projects = new HashMap<>();
  private final Map<String, Map<String, Map<String, FieldValue>>> items = new HashMap<>();
  private boolean searchLags;

  public MemoryIssues(Clock clock) {
    this.clock = clock;
  }

  /** Search knows nothing that is made from now on, as GitHub's does for a while. */
  public synchronized void lagSearch() {
    searchLags = true;
  }

  /** A project that the App can see. */
  public synchronized void add(Project project) {
    projects.put(project.ref(), project);
    items.computeIfAbsent(project.id(), id -> new HashMap<>());
  }

  /** An issue that somebody else has made. */
  public synchronized IssueSnapshot add(
      InstalledRepository repository, UnaryOperator<IssueSnapshot> form) {
    Map<Long, Stored> all = issues.computeIfAbsent(repository.id(), id -> new TreeMap<>());
    long number = all.size() + 1L;
    IssueSnapshot blank =
        new IssueSnapshot(
            new IssueNumber(number),
            "I_" + repository.id() + "_" + number,
            "https://github.example/" + repository.ref() + "/issues/" + number,
            "Issue " + number,
            "",
            true,
            List.of(),
            List.of(),
            Optional.empty());
    IssueSnapshot issue = form.apply(blank);
    all.put(number, new Stored(issue, clock.instant(), !searchLags));
    return issue;
  }

  /** Somebody changes an issue. */
  public synchronized void change(
      InstalledRepository repository, IssueNumber number, UnaryOperator<IssueSnapshot> change) {
    issues
        .getOrDefault(repository.id(), Map.of())
        .computeIfPresent(
            number.value(),
            (n, stored) -> new Stored(change.apply(stored.issue()), stored.at(), stored.found()));
  }

  /** Somebody deletes an issue, or moves it away. */
  public synchronized void delete(InstalledRepository repository, IssueNumber number) {
    issues.getOrDefault(repository.id(), Collections.emptyMap()).remove(number.value());
  }

  /** All issues of a repository, oldest first. */
  public synchronized List<IssueSnapshot> all(InstalledRepository repository) {
    return issues.getOrDefault(repository.id(), Map.of()).values().stream()
        .map(Stored::issue)
        .toList();
  }

  /** The titles of a repository's milestones. */
  public synchronized List<Milestone> milestones(InstalledRepository repository) {
    return List.copyOf(milestones.getOrDefault(repository.id(), List.of()));
  }

  /** The place of an issue in a project. */
  public synchronized Optional<ProjectItem> item(ProjectRef project, String issueId) {
    return Optional.ofNullable(projects.get(project))
        .flatMap(found -> Optional.ofNullable(places(found).get(issueId)))
        .map(values -> new ProjectItem("PVTI_" + issueId, values));
  }

  synchronized Milestone milestone(InstalledRepository repository, String title) {
    List<Milestone> all = milestones.computeIfAbsent(repository.id(), id -> new ArrayList<>());
    return all.stream()
        .filter(milestone -> milestone.title().equals(title))
        .findFirst()
        .orElseGet(
            () -> {
              Milestone made = new Milestone(all.size() + 1, title);
              all.add(made);
              return made;
            });
  }

  synchronized Optional<Project> project(ProjectRef ref) {
    return Optional.ofNullable(projects.get(ref));
  }

  synchronized List<Stored> stored(InstalledRepository repository) {
    return List.copyOf(issues.getOrDefault(repository.id(), Map.of()).values());
  }

  synchronized String place(Project project, String issueId) {
    places(project).computeIfAbsent(issueId, id -> new HashMap<>());
    return "PVTI_" + issueId;
  }

  synchronized void set(Project project, String item, List<FieldChange> changes) {
    Map<String, FieldValue> values =
        places(project).computeIfAbsent(item.substring("PVTI_".length()), id -> new HashMap<>());
    changes.forEach(change -> values.put(change.field().id(), change.value()));
  }

  private Map<String, Map<String, FieldValue>> places(Project project) {
    return items.computeIfAbsent(project.id(), id -> new HashMap<>());
  }

  /**
   * An issue as it is kept.
   *
   * @param found whether search knows it
   */
  record Stored(IssueSnapshot issue, Instant at, boolean found) {}
}
