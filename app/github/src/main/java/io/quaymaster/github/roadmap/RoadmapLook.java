package io.quaymaster.github.roadmap;

import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.auth.TokenScope;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.graphql.Document;
import io.quaymaster.github.graphql.GraphQl;
import io.quaymaster.github.graphql.RoadmapData;
import io.quaymaster.github.project.ProjectPages;
import io.quaymaster.github.project.ProjectScopes;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.roadmap.issue.Sight.Seen;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks up what an item needs: one query when its issue is known or there is none; one more for the
 * details of issues that were found by their marker or title, and for further pages.
 */
@Singleton
class RoadmapLook {
  private static final Set<String> OPTIONAL =
      Set.of("organization", "repository.issue", "byTitle.nodes", "byMarker.nodes", "nodes");

  private final GraphQl graphql;
  private final FoundIssues found;
  private final ProjectPages projects;
  private final Milestones milestones;
  private final int pageSize;

  RoadmapLook(
      GraphQl graphql,
      FoundIssues found,
      ProjectPages projects,
      Milestones milestones,
      GitHubSettings settings) {
    this.graphql = graphql;
    this.found = found;
    this.projects = projects;
    this.milestones = milestones;
    this.pageSize = settings.pageSize();
  }

  Sight look(InstalledRepository repository, Lookup lookup) {
    if (lookup.known().isPresent()) {
      RoadmapData data = query(repository, lookup);
      Optional<Seen> seen = known(repository, data);
      if (seen.isPresent()) {
        return sight(repository, lookup, data, List.of(seen.orElseThrow()));
      }
    }
    Lookup search =
        new Lookup(
            lookup.title(),
            lookup.identity(),
            Optional.empty(),
            lookup.since(),
            lookup.quarter(),
            lookup.project());
    RoadmapData data = query(repository, search);
    return sight(repository, search, data, found.in(repository, search, data));
  }

  /** Empty when it was deleted or transferred. */
  private Optional<Seen> known(InstalledRepository repository, RoadmapData data) {
    return Optional.ofNullable(data.found().issue())
        .filter(issue -> Candidates.isHere(data.found(), issue))
        .map(issue -> found.seen(repository, issue));
  }

  private Sight sight(
      InstalledRepository repository, Lookup lookup, RoadmapData data, List<Seen> issues) {
    return new Sight(
        issues,
        milestones.find(repository, lookup.quarter(), data.found().milestones()),
        lookup.project().map(ref -> projects.view(repository, ref, data.organization())));
  }

  private RoadmapData query(InstalledRepository repository, Lookup lookup) {
    Map<String, Object> variables = new HashMap<>();
    boolean search = lookup.known().isEmpty();
    Optional<String> title = IssueSearch.byTitle(repository.ref(), lookup.title());
    variables.put("owner", repository.ref().owner());
    variables.put("name", repository.ref().name());
    variables.put("size", pageSize);
    variables.put("items", projects.items());
    variables.put("number", lookup.known().map(IssueNumber::value).orElse(0L));
    variables.put("known", !search);
    variables.put("titleQuery", title.orElse(""));
    variables.put("byTitle", search && title.isPresent());
    variables.put("markerQuery", IssueSearch.byMarker(repository.ref(), lookup.identity()));
    variables.put("byMarker", search);
    variables.put("new", search && lookup.since().isPresent());
    variables.put("quarter", lookup.quarter());
    variables.put("projectOwner", lookup.project().map(ProjectRef::owner).orElse(""));
    variables.put("projectNumber", lookup.project().map(ProjectRef::number).orElse(0));
    variables.put("inProject", lookup.project().isPresent());
    return graphql.query(
        Call.query(scope(repository, lookup)),
        Document.ROADMAP_LOOK,
        variables,
        OPTIONAL,
        RoadmapData.class);
  }

  static TokenScope scope(InstalledRepository repository, Lookup lookup) {
    return lookup.project().isPresent()
        ? ProjectScopes.withProjects(repository)
        : ProjectScopes.issues(repository);
  }
}
