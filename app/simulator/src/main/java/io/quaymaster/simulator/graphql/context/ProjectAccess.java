package io.quaymaster.simulator.graphql.context;

import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.project.Project;

/** What a viewer may do with projects: {@code organization_projects} for installations. */
public final class ProjectAccess {
  private static final String PERMISSION = "organization_projects";

  private ProjectAccess() {}

  /**
   * Whether the viewer may do this with the project. A user's project is invisible to every App,
   * whatever its permissions.
   */
  public static boolean allows(Viewer viewer, Project project, Access access) {
    boolean publicly = access == Access.READ && project.isPublic();
    return switch (viewer.caller()) {
      case Caller.Installation installation ->
          project.owner().type() == AccountType.ORGANIZATION
              && (publicly || granted(viewer, installation, project, access));
      case Caller.User(String login) ->
          publicly
              || viewer
                  .state()
                  .accounts()
                  .find(login)
                  .filter(user -> viewer.state().accounts().owns(user, project.owner()))
                  .isPresent();
      case Caller.App _, Caller.Anonymous _ -> false;
    };
  }

  private static boolean granted(
      Viewer viewer, Caller.Installation caller, Project project, Access access) {
    Access held = caller.permissions().get(PERMISSION);
    return held != null
        && held.includes(access)
        && viewer
            .state()
            .installations()
            .find(caller.installationId())
            .filter(one -> one.account().id() == project.owner().id())
            .isPresent();
  }

  /**
   * Ends the field when the viewer may not write.
   *
   * @throws GitHubProblem FORBIDDEN
   */
  public static void requireWrite(Viewer viewer, Project project) {
    if (!allows(viewer, project, Access.WRITE)) {
      throw GitHubProblem.forbidden();
    }
  }
}
