package io.quaymaster.simulator.graphql.context;

import io.quaymaster.simulator.shape.Urls;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Optional;

/**
 * Who runs a query.
 *
 * @param state everything
 * @param urls addresses
 * @param caller whose credentials they are
 * @param cost of the query
 */
public record Viewer(GitHubState state, Urls urls, Caller caller, QueryBudget cost) {

  /** A repository that the caller may know of. */
  public Optional<Repository> repository(String owner, String name) {
    return state
        .repositories()
        .find(owner, name)
        .or(() -> state.repositories().findFormer(owner, name))
        .filter(this::sees);
  }

  /** Whether the caller may know of the repository. */
  public boolean sees(Repository repository) {
    return state.visible(caller, repository);
  }

  /**
   * Ends the field when the token lacks a permission on the repository.
   *
   * @param permission GitHub's name, such as contents
   * @throws GitHubProblem FORBIDDEN
   */
  public void require(Repository repository, String permission, Access access) {
    if (!holds(repository, permission, access)) {
      throw GitHubProblem.forbidden();
    }
  }

  /** As {@link #require}, where one of two permissions is enough. */
  public void requireEither(Repository repository, String one, String other, Access access) {
    if (!holds(repository, one, access) && !holds(repository, other, access)) {
      throw GitHubProblem.forbidden();
    }
  }

  /** Whether the token has a permission on the repository. */
  public boolean holds(Repository repository, String permission, Access access) {
    return switch (caller) {
      case Caller.Installation installation -> {
        if (!state.granted(caller, repository)) {
          yield access == Access.READ && !repository.settings().isPrivate();
        }
        Access held = installation.permissions().get(permission);
        yield held != null && held.includes(access);
      }
      case Caller.User _ -> access == Access.READ || writes(repository);
      case Caller.App _, Caller.Anonymous _ -> false;
    };
  }

  /** Whether the caller may push, and so sees drafts. */
  public boolean writes(Repository repository) {
    return switch (caller) {
      case Caller.Installation _ -> holds(repository, "contents", Access.WRITE);
      case Caller.User(String login) ->
          state
              .accounts()
              .find(login)
              .filter(user -> state.role(user, repository).includes(Role.WRITE))
              .isPresent();
      case Caller.App _, Caller.Anonymous _ -> false;
    };
  }

  /** The account that acts: the person, or the App's bot. */
  public Account account() {
    return actor().account();
  }

  /** Who makes changes. */
  public Actor actor() {
    return switch (caller) {
      case Caller.User(String login) -> Actor.of(state.accounts().find(login).orElseThrow());
      case Caller.Installation(long id, var _, var _) -> app(id).actor();
      case Caller.App _, Caller.Anonymous _ ->
          throw new IllegalStateException("only people and installations may use GraphQL");
    };
  }

  private GitHubApp app(long installationId) {
    long appId = state.installations().find(installationId).orElseThrow().appId();
    return state.apps().find(appId).orElseThrow();
  }
}
