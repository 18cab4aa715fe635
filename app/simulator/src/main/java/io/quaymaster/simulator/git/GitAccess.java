package io.quaymaster.simulator.git;

import io.quaymaster.simulator.auth.Callers;
import io.quaymaster.simulator.auth.Identity;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Map;
import java.util.Optional;

/** Who may clone and push what. */
public final class GitAccess {
  private final GitHubState state;
  private final Callers callers;
  private final Optional<String> passerBy;

  /**
   * Access to the repositories of a state.
   *
   * @param passerBy as whom somebody without a password pushes; empty to ask for one
   */
  public GitAccess(GitHubState state, Optional<String> passerBy) {
    this.state = state;
    this.callers = new Callers(state);
    this.passerBy = passerBy;
  }

  /** What came of asking. */
  public sealed interface Verdict {
    /** Go on, as this actor. */
    record Granted(Repository repository, Actor actor) implements Verdict {}

    /** Say who you are: 401. */
    record Unknown() implements Verdict {}

    /** You may see it but not do this: 403. */
    record Forbidden() implements Verdict {}

    /** There is nothing here for you: 404. */
    record Absent() implements Verdict {}
  }

  /** Decides on a request. */
  public Verdict decide(GitPath path, Optional<String> authorization, boolean pushes) {
    Identity identity =
        authorization
            .map(callers::identify)
            .orElseGet(() -> new Identity.Known(new Caller.Anonymous()));
    return switch (identity) {
      case Identity.Refused _ -> new Verdict.Unknown();
      case Identity.Known(Caller caller) -> decide(path, caller, pushes);
    };
  }

  private Verdict decide(GitPath path, Caller asking, boolean pushes) {
    boolean nobody = asking instanceof Caller.Anonymous;
    Caller caller = nobody && passerBy.isPresent() ? new Caller.User(passerBy.get()) : asking;
    Optional<Repository> found =
        state
            .repositories()
            .find(path.owner(), path.name())
            .or(() -> state.repositories().findFormer(path.owner(), path.name()))
            .filter(repository -> state.visible(caller, repository));
    if (found.isEmpty()) {
      return caller instanceof Caller.Anonymous ? new Verdict.Unknown() : new Verdict.Absent();
    }
    Repository repository = found.get();
    return switch (caller) {
      case Caller.Anonymous() ->
          pushes ? new Verdict.Unknown() : new Verdict.Granted(repository, reader(repository));
      case Caller.App _ -> new Verdict.Unknown();
      case Caller.User(String login) -> person(repository, login, pushes);
      case Caller.Installation(long id, _, Map<String, Access> permissions) -> {
        Access access = permissions.get("contents");
        boolean may = access != null && access.includes(pushes ? Access.WRITE : Access.READ);
        yield may && state.granted(caller, repository)
            ? new Verdict.Granted(repository, bot(id))
            : new Verdict.Forbidden();
      }
    };
  }

  private Verdict person(Repository repository, String login, boolean pushes) {
    return state
        .accounts()
        .find(login)
        .filter(user -> !pushes || state.role(user, repository).includes(Role.WRITE))
        .<Verdict>map(user -> new Verdict.Granted(repository, Actor.of(user)))
        .orElseGet(Verdict.Forbidden::new);
  }

  private static Actor reader(Repository repository) {
    return Actor.of(repository.owner());
  }

  private Actor bot(long installationId) {
    return state
        .installations()
        .find(installationId)
        .map(Installation::appId)
        .flatMap(state.apps()::find)
        .map(GitHubApp::actor)
        .orElseThrow();
  }
}
