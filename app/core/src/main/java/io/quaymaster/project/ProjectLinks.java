package io.quaymaster.project;

import io.quaymaster.kernel.InstalledRepository;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts an issue into a project and sets its fields, as far as they differ. */
@Singleton
public final class ProjectLinks {
  private final ProjectHost host;

  public ProjectLinks(ProjectHost host) {
    this.host = host;
  }

  /**
   * Links. At most two calls, and none when nothing differs; safe to repeat.
   *
   * @param issueId GitHub's node id of the issue
   * @param view the project as it was seen before
   */
  public LinkOutcome link(
      InstalledRepository repository,
      String issueId,
      ProjectView view,
      List<FieldSetting> settings) {
    return switch (view) {
      case ProjectView.Invisible(var reason) -> new LinkOutcome.Impossible(reason);
      case ProjectView.Visible(var project, var item) when project.closed() && item.isEmpty() ->
          new LinkOutcome.Impossible(
              "project " + project.ref() + " is closed: reopen it, or route to another");
      case ProjectView.Visible(var project, var item) -> {
        ProjectItem place =
            item.orElseGet(() -> ProjectItem.fresh(host.add(repository, project, issueId)));
        FieldPlan plan = FieldPlan.of(project, place, settings);
        if (!plan.changes().isEmpty()) {
          host.set(repository, project, place.id(), plan.changes());
        }
        yield new LinkOutcome.Linked(place.id(), item.isEmpty(), plan);
      }
    };
  }
}
