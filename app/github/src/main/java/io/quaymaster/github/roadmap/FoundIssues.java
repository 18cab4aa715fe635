package io.quaymaster.github.roadmap;

import static io.quaymaster.github.project.Parts.present;

import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.graphql.Document;
import io.quaymaster.github.graphql.GraphQl;
import io.quaymaster.github.graphql.Page;
import io.quaymaster.github.graphql.RoadmapData;
import io.quaymaster.github.graphql.RoadmapData.Issue;
import io.quaymaster.github.graphql.RoadmapData.Issues;
import io.quaymaster.github.project.ProjectPages;
import io.quaymaster.github.project.ProjectScopes;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.Sight.Seen;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Issues that a search or the list of new issues brought: to their last page, and in detail. */
@Singleton
class FoundIssues {
  /** By how much GitHub's clock and ours may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  /** Issues whose details are asked for at once; each costs about 20 requests to connections. */
  private static final int AT_ONCE = 20;

  private final GraphQl graphql;
  private final ProjectPages projects;
  private final int pageSize;

  FoundIssues(GraphQl graphql, ProjectPages projects, GitHubSettings settings) {
    this.graphql = graphql;
    this.projects = projects;
    this.pageSize = settings.pageSize();
  }

  /** Those that may be the item's. */
  List<Seen> in(InstalledRepository repository, Lookup lookup, RoadmapData data) {
    Candidates candidates = new Candidates(data.found(), lookup);
    candidates.add(data.byMarker());
    titled(repository, lookup, candidates, data.byTitle());
    lookup
        .since()
        .ifPresent(
            since -> since(repository, candidates, since.minus(SKEW), data.found().issues()));
    return details(repository, lookup, candidates.ids());
  }

  /** A title of common words may be found often before it is found exactly. */
  private void titled(
      InstalledRepository repository,
      Lookup lookup,
      Candidates candidates,
      @Nullable Issues first) {
    candidates.add(first);
    Optional<String> next = next(first);
    while (next.isPresent() && !candidates.hasOpenTitle()) {
      Map<String, Object> variables =
          Map.of(
              "titleQuery",
              IssueSearch.byTitle(repository.ref(), lookup.title()).orElseThrow(),
              "size",
              pageSize,
              "after",
              next.orElseThrow());
      Issues page = query(repository, lookup, Document.MORE_TITLE_MATCHES, variables).byTitle();
      candidates.add(page);
      next = next(page);
    }
  }

  private void since(
      InstalledRepository repository,
      Candidates candidates,
      Instant since,
      @Nullable Issues first) {
    Issues page = first;
    while (page != null) {
      candidates.add(page);
      boolean older = page.entries().stream().anyMatch(issue -> isBefore(issue, since));
      Optional<String> next = older ? Optional.empty() : page.next();
      page = next.map(after -> newer(repository, after)).orElse(null);
    }
  }

  private @Nullable Issues newer(InstalledRepository repository, String after) {
    Map<String, Object> variables =
        Map.of(
            "owner",
            repository.ref().owner(),
            "name",
            repository.ref().name(),
            "size",
            pageSize,
            "after",
            after);
    return graphql
        .query(
            Call.query(ProjectScopes.issues(repository)),
            Document.MORE_NEW_ISSUES,
            variables,
            Set.of(),
            RoadmapData.class)
        .found()
        .issues();
  }

  private static boolean isBefore(Issue issue, Instant since) {
    return issue.createdAt() != null && issue.createdAt().isBefore(since);
  }

  private static Optional<String> next(@Nullable Issues page) {
    return Optional.ofNullable(page).flatMap(Page::next);
  }

  private List<Seen> details(InstalledRepository repository, Lookup lookup, List<String> ids) {
    List<Seen> seen = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      Map<String, Object> variables = new HashMap<>();
      variables.put("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
      variables.put("items", projects.items());
      variables.put("inProject", lookup.project().isPresent());
      List<@Nullable Issue> nodes =
          query(repository, lookup, Document.ROADMAP_ISSUES, variables).nodes();
      for (Issue issue : nodes == null ? List.<@Nullable Issue>of() : nodes) {
        if (issue != null) { // one that was deleted a moment ago
          seen.add(seen(repository, issue));
        }
      }
    }
    return seen;
  }

  private RoadmapData query(
      InstalledRepository repository,
      Lookup lookup,
      Document document,
      Map<String, Object> variables) {
    return graphql.query(
        Call.query(RoadmapLook.scope(repository, lookup)),
        document,
        variables,
        Set.of("nodes", "byTitle.nodes"),
        RoadmapData.class);
  }

  /** The issue in detail, with all its places in projects. */
  Seen seen(InstalledRepository repository, Issue issue) {
    String id = present(issue.id(), "issue.id");
    return new Seen(
        new IssueSnapshot(
            new IssueNumber(present(issue.number(), "issue.number")),
            id,
            present(issue.url(), "issue.url"),
            present(issue.title(), "issue.title"),
            present(issue.body(), "issue.body"),
            "OPEN".equals(present(issue.state(), "issue.state")),
            present(issue.labels(), "issue.labels").entries().stream()
                .map(RoadmapData.Label::name)
                .toList(),
            present(issue.assignees(), "issue.assignees").entries().stream()
                .map(RoadmapData.Assignee::login)
                .toList(),
            Optional.ofNullable(issue.milestone())
                .flatMap(milestone -> Optional.ofNullable(milestone.title()))),
        projects.items(repository, id, issue.projectItems()));
  }
}
