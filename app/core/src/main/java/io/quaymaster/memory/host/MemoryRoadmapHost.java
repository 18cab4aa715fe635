package io.quaymaster.memory.host;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.memory.host.MemoryIssues.Stored;
import io.quaymaster.project.ProjectItem;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.issue.IssueChange;
import io.quaymaster.roadmap.issue.IssueDraft;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.Milestone;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.roadmap.issue.Sight.Seen;
import io.quaymaster.roadmap.item.Quarter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roadmap issues in this process. */
public final class MemoryRoadmapHost implements RoadmapHost {
  private final MemoryIssues issues;
  private final MemoryCalls calls;

  public MemoryRoadmapHost(MemoryIssues issues, MemoryCalls calls) {
    this.issues = issues;
    this.calls = calls;
  }

  @Override
  public Sight look(InstalledRepository repository, Lookup lookup) {
    return calls.call(
        "look",
        () ->
            new Sight(
                seen(repository, lookup),
                issues.milestones(repository).stream()
                    .filter(milestone -> milestone.title().equals(lookup.quarter()))
                    .findFirst(),
                lookup.project().map(this::view)));
  }

  private List<Seen> seen(InstalledRepository repository, Lookup lookup) {
    List<Stored> all = issues.stored(repository);
    List<Stored> known =
        all.stream()
            .filter(stored -> lookup.known().equals(Optional.of(stored.issue().number())))
            .toList();
    return (known.isEmpty() ? all.stream().filter(stored -> finds(stored, lookup)) : known.stream())
        .map(stored -> new Seen(stored.issue(), places(stored.issue(), lookup)))
        .toList();
  }

  private static boolean finds(Stored stored, Lookup lookup) {
    boolean recent = lookup.since().filter(since -> !stored.at().isBefore(since)).isPresent();
    boolean searched =
        stored.found()
            && (stored.issue().title().contains(lookup.title())
                || stored.issue().body().contains(lookup.identity().value()));
    return recent || searched;
  }

  private Map<String, ProjectItem> places(IssueSnapshot issue, Lookup lookup) {
    return lookup.project().stream()
        .flatMap(ref -> issues.project(ref).stream())
        .flatMap(
            project ->
                issues.item(project.ref(), issue.nodeId()).stream()
                    .map(item -> Map.entry(project.id(), item)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private ProjectView view(ProjectRef ref) {
    return issues
        .project(ref)
        .<ProjectView>map(project -> new ProjectView.Visible(project, Optional.empty()))
        .orElseGet(() -> ProjectView.invisible(ref));
  }

  @Override
  public IssueSnapshot create(InstalledRepository repository, IssueDraft draft) {
    String milestone =
        issues.milestones(repository).stream()
            .filter(known -> known.number() == draft.milestone())
            .map(Milestone::title)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no milestone " + draft.milestone()));
    return calls.call(
        "create",
        () ->
            issues.add(
                repository,
                blank ->
                    new IssueSnapshot(
                        blank.number(),
                        blank.nodeId(),
                        blank.url(),
                        draft.title(),
                        draft.body(),
                        true,
                        draft.labels(),
                        draft.assignees().stream().map(Login::value).toList(),
                        Optional.of(milestone))));
  }

  @Override
  public List<Login> change(
      InstalledRepository repository,
      IssueNumber issue,
      IssueChange change,
      Optional<Milestone> milestone) {
    return calls.call(
        "change",
        () -> {
          issues.change(
              repository,
              issue,
              old ->
                  new IssueSnapshot(
                      old.number(),
                      old.nodeId(),
                      old.url(),
                      change.title().orElse(old.title()),
                      change.body().orElse(old.body()),
                      old.open(),
                      join(old.labels(), change.labels()),
                      join(old.assignees(), change.assignees().stream().map(Login::value).toList()),
                      change.milestone().or(old::milestone)));
          return List.of();
        });
  }

  private static List<String> join(List<String> old, List<String> added) {
    return Stream.concat(old.stream(), added.stream()).distinct().toList();
  }

  @Override
  public Milestone createMilestone(InstalledRepository repository, Quarter quarter) {
    return calls.call("createMilestone", () -> issues.milestone(repository, quarter.toString()));
  }
}
