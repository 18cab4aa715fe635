package io.quaymaster.project;

import java.util.Optional;

/** A project as the App sees it. */
public sealed interface ProjectView {
  /**
   * It can be seen.
   *
   * @param item the place that the issue in question has in it
   */
  record Visible(Project project, Optional<ProjectItem> item) implements ProjectView {}

  /**
   * It is not there, belongs to a user, or the App may not see it: GitHub does not say which.
   *
   * @param reason for a person, with what to do about it
   */
  record Invisible(String reason) implements ProjectView {}

  /** What is said of a project that can't be seen. */
  static Invisible invisible(ProjectRef project) {
    return new Invisible(
        "project "
            + project
            + " can't be seen: check its number, that it belongs to an organisation, and that the"
            + " App has the permission organization_projects:write there");
  }
}
