package io.quaymaster.roadmap.issue;

import io.quaymaster.project.ProjectItem;
import io.quaymaster.project.ProjectView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the code host shows of an item.
 *
 * @param issues those that may be the item's
 * @param milestone the one of the item's quarter, open or closed
 * @param project the project of the item's route, without the place of an issue in it; empty when
 *     there is none in the route
 */
public record Sight(
    List<Seen> issues, Optional<Milestone> milestone, Optional<ProjectView> project) {
  public Sight {
    issues = List.copyOf(issues);
  }

  /**
   * An issue that was seen, and its places in projects.
   *
   * @param items by the project's node id
   */
  public record Seen(IssueSnapshot issue, Map<String, ProjectItem> items) {
    public Seen {
      items = Map.copyOf(items);
    }
  }

  /** The project with the place that an issue has in it. */
  public Optional<ProjectView> projectOf(Optional<Seen> issue) {
    return project.map(
        view ->
            switch (view) {
              case ProjectView.Invisible invisible -> invisible;
              case ProjectView.Visible(var seen, _) ->
                  new ProjectView.Visible(
                      seen, issue.flatMap(i -> Optional.ofNullable(i.items().get(seen.id()))));
            });
  }
}
