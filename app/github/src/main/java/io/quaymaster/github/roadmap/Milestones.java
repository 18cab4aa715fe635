package io.quaymaster.github.roadmap;

import static io.quaymaster.github.project.Parts.present;

import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.graphql.Document;
import io.quaymaster.github.graphql.GraphQl;
import io.quaymaster.github.graphql.RoadmapData;
import io.quaymaster.github.project.ProjectScopes;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.roadmap.issue.Milestone;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Milestones by their titles, open or closed. */
@Singleton
class Milestones {
  private final GraphQl graphql;
  private final int pageSize;

  Milestones(GraphQl graphql, GitHubSettings settings) {
    this.graphql = graphql;
    this.pageSize = settings.pageSize();
  }

  /** The one with exactly this title. */
  Optional<Milestone> find(InstalledRepository repository, String title) {
    return find(repository, title, page(repository, title, Optional.empty()));
  }

  /** As {@link #find}, beginning with a page that another query has brought. */
  Optional<Milestone> find(
      InstalledRepository repository, String title, RoadmapData.@Nullable Milestones first) {
    RoadmapData.Milestones page = first;
    while (page != null) {
      // GitHub's own filter takes titles that are only like it, too.
      Optional<Milestone> found =
          page.entries().stream()
              .filter(milestone -> title.equals(milestone.title()))
              .findFirst()
              .map(one -> new Milestone(present(one.number(), "milestone.number"), title));
      if (found.isPresent()) {
        return found;
      }
      Optional<String> next = page.next();
      page = next.isEmpty() ? null : page(repository, title, next);
    }
    return Optional.empty();
  }

  private RoadmapData.@Nullable Milestones page(
      InstalledRepository repository, String title, Optional<String> after) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("owner", repository.ref().owner());
    variables.put("name", repository.ref().name());
    variables.put("quarter", title);
    variables.put("size", pageSize);
    after.ifPresent(cursor -> variables.put("after", cursor));
    return graphql
        .query(
            Call.query(ProjectScopes.issues(repository)),
            Document.MILESTONES,
            variables,
            Set.of(),
            RoadmapData.class)
        .found()
        .milestones();
  }
}
