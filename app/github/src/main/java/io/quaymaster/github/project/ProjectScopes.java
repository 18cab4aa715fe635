package io.quaymaster.github.project;

import io.quaymaster.github.auth.Access;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.auth.TokenScope;
import io.quaymaster.kernel.InstalledRepository;
import java.util.Map;

/**
 * What tokens for issues and projects are asked for. Reading takes the same as writing, so that one
 * token does for a whole item.
 */
public final class ProjectScopes {
  private ProjectScopes() {}

  /** For issues and milestones alone. */
  public static TokenScope issues(InstalledRepository repository) {
    return TokenScope.of(repository, Map.of(Permission.ISSUES, Access.WRITE));
  }

  /** For issues and the organisation's projects. */
  public static TokenScope withProjects(InstalledRepository repository) {
    return TokenScope.of(
        repository,
        Map.of(Permission.ISSUES, Access.WRITE, Permission.ORGANIZATION_PROJECTS, Access.WRITE));
  }
}
