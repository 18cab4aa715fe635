package io.quaymaster.github.project;

import static io.quaymaster.github.project.Parts.present;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.github.GitHubSettings;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.graphql.Document;
import io.quaymaster.github.graphql.GraphQl;
import io.quaymaster.github.graphql.ProjectData.Addition;
import io.quaymaster.github.graphql.ProjectData.Settings;
import io.quaymaster.github.graphql.RoadmapData;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.FieldChange;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectItem;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.project.ProjectView;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Projects by GraphQL, the only API that has them whole. */
@Singleton
class GitHubProjects implements ProjectHost {
  /** How many the document has room for; of all fields of a project, at most 50, few are set. */
  static final int FIELDS_AT_ONCE = 20;

  private static final Set<String> OPTIONAL =
      Set.of("organization", "repository.issue.projectItems");

  private final GraphQl graphql;
  private final ProjectPages pages;
  private final int pageSize;

  GitHubProjects(GraphQl graphql, ProjectPages pages, GitHubSettings settings) {
    this.graphql = graphql;
    this.pages = pages;
    this.pageSize = settings.pageSize();
  }

  @Override
  public ProjectView view(InstalledRepository repository, IssueNumber issue, ProjectRef project) {
    try {
      return seen(repository, issue, project);
    } catch (Refused refused) {
      // The installation has no permission for projects, so no token could be had.
      if (refused.reason() == Reason.FORBIDDEN) {
        return ProjectView.invisible(project);
      }
      throw refused;
    }
  }

  private ProjectView seen(InstalledRepository repository, IssueNumber issue, ProjectRef ref) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("owner", repository.ref().owner());
    variables.put("name", repository.ref().name());
    variables.put("size", pageSize);
    variables.put("items", pages.items());
    variables.put("number", issue.value());
    variables.put("projectOwner", ref.owner());
    variables.put("projectNumber", ref.number());
    RoadmapData data =
        graphql.query(
            Call.query(ProjectScopes.withProjects(repository)),
            Document.PROJECT_VIEW,
            variables,
            OPTIONAL,
            RoadmapData.class);
    return switch (pages.view(repository, ref, data.organization())) {
      case ProjectView.Invisible invisible -> invisible;
      case ProjectView.Visible(var project, _) ->
          new ProjectView.Visible(project, place(repository, data.found(), project));
    };
  }

  private Optional<ProjectItem> place(
      InstalledRepository repository, RoadmapData.Repository found, Project project) {
    RoadmapData.Issue issue = present(found.issue(), "issue");
    Map<String, ProjectItem> items =
        pages.items(repository, present(issue.id(), "issue.id"), issue.projectItems());
    return Optional.ofNullable(items.get(project.id()));
  }

  @Override
  public String add(InstalledRepository repository, Project project, String issueId) {
    Addition answer =
        graphql.mutate(
            Call.mutation(ProjectScopes.withProjects(repository)),
            Document.ADD_PROJECT_ITEM,
            Map.of("input", Map.of("projectId", project.id(), "contentId", issueId)),
            Addition.class);
    return present(
        present(present(answer.added(), "added").item(), "added.item").id(), "added.item.id");
  }

  @Override
  public void set(
      InstalledRepository repository, Project project, String item, List<FieldChange> changes) {
    for (int from = 0; from < changes.size(); from += FIELDS_AT_ONCE) {
      int to = Math.min(changes.size(), from + FIELDS_AT_ONCE);
      graphql.mutate(
          Call.mutation(ProjectScopes.withProjects(repository)),
          Document.SET_PROJECT_FIELDS,
          variables(project, item, changes.subList(from, to)),
          Settings.class);
    }
  }

  /** Every variable needs a value; those that are left out repeat the first change. */
  private static Map<String, Object> variables(
      Project project, String item, List<FieldChange> changes) {
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < FIELDS_AT_ONCE; i++) {
      boolean used = i < changes.size();
      FieldChange change = changes.get(used ? i : 0);
      variables.put("with" + i, used);
      variables.put(
          "input" + i,
          Map.of(
              "projectId",
              project.id(),
              "itemId",
              item,
              "fieldId",
              change.field().id(),
              "value",
              ProjectFacts.input(change.value())));
    }
    return variables;
  }
}
