package io.quaymaster.github.project;

import static io.quaymaster.github.project.Parts.present;

import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.graphql.Document;
import io.quaymaster.github.graphql.GraphQl;
import io.quaymaster.github.graphql.ProjectData;
import io.quaymaster.github.graphql.ProjectData.Fields;
import io.quaymaster.github.graphql.ProjectData.Items;
import io.quaymaster.github.graphql.ProjectData.Organization;
import io.quaymaster.github.graphql.RoadmapData;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectItem;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.project.ProjectView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads projects and items to their ends, beginning with what another query has brought. */
@Singleton
public class ProjectPages {
  /** Of an issue's places; each brings up to 100 values, and counts in what a query costs. */
  private static final int ITEMS = 20;

  private final GraphQl graphql;
  private final int pageSize;

  ProjectPages(GraphQl graphql, GitHubSettings settings) {
    this.graphql = graphql;
    this.pageSize = settings.pageSize();
  }

  /** How many places of an issue the first query is to bring. */
  public int items() {
    return Math.min(ITEMS, pageSize);
  }

  /**
   * The project of an organisation, without an issue's place in it.
   *
   * @param owner null when the organisation is not there, or there is only a user of that name
   */
  public ProjectView view(
      InstalledRepository repository, ProjectRef ref, @Nullable Organization owner) {
    ProjectData.Project found = owner == null ? null : owner.projectV2();
    if (found == null) {
      return ProjectView.invisible(ref);
    }
    String id = present(found.id(), "project.id");
    return new ProjectView.Visible(
        new Project(
            id,
            ref,
            present(found.title(), "project.title"),
            present(found.closed(), "project.closed"),
            fields(repository, id, present(found.fields(), "project.fields"))),
        Optional.empty());
  }

  private List<ProjectField> fields(InstalledRepository repository, String id, Fields first) {
    List<ProjectField> all = new ArrayList<>();
    Fields page = first;
    while (true) {
      page.entries().stream().map(ProjectFacts::field).forEach(all::add);
      Optional<String> next = page.next();
      if (next.isEmpty()) {
        return all;
      }
      Map<String, Object> variables =
          Map.of("id", id, "size", pageSize, "after", next.orElseThrow());
      page =
          present(
              present(
                      query(repository, Document.MORE_PROJECT_FIELDS, variables).project(),
                      "project")
                  .fields(),
              "project.fields");
    }
  }

  /**
   * All places of an issue, by the project's node id.
   *
   * @param issueId GitHub's node id
   * @param first null when the issue's places were not asked for
   */
  public Map<String, ProjectItem> items(
      InstalledRepository repository, String issueId, @Nullable Items first) {
    Map<String, ProjectItem> all = new HashMap<>();
    Items page = first;
    while (page != null) {
      for (ProjectData.Item item : page.entries()) {
        Optional.ofNullable(item.project())
            .flatMap(project -> Optional.ofNullable(project.id()))
            .ifPresent(project -> all.put(project, ProjectFacts.item(item)));
      }
      page = page.next().flatMap(next -> more(repository, issueId, next)).orElse(null);
    }
    return all;
  }

  private Optional<Items> more(InstalledRepository repository, String issueId, String after) {
    Map<String, Object> variables = Map.of("id", issueId, "items", items(), "after", after);
    return Optional.ofNullable(query(repository, Document.MORE_PROJECT_ITEMS, variables).issue())
        .flatMap(issue -> Optional.ofNullable(issue.projectItems()));
  }

  private RoadmapData query(
      InstalledRepository repository, Document document, Map<String, Object> variables) {
    return graphql.query(
        Call.query(ProjectScopes.withProjects(repository)),
        document,
        variables,
        Set.of("issue"),
        RoadmapData.class);
  }
}
