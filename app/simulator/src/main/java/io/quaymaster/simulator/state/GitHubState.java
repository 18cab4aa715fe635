package io.quaymaster.simulator.state;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Accounts;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.app.Apps;
import io.quaymaster.simulator.state.app.InstallationTokens;
import io.quaymaster.simulator.state.app.Installations;
import io.quaymaster.simulator.state.git.GitStorage;
import io.quaymaster.simulator.state.id.Mint;
import io.quaymaster.simulator.state.project.Projects;
import io.quaymaster.simulator.state.repository.Change;
import io.quaymaster.simulator.state.repository.Repositories;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.state.search.IssueSearch;
import io.quaymaster.simulator.state.search.SearchLag;
import io.quaymaster.simulator.state.transfer.IssueMoves;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything the simulated GitHub knows. */
public final class GitHubState implements AutoCloseable {
  private final Mint mint;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final Accounts accounts;
  private final Apps apps;
  private final Installations installations;
  private final InstallationTokens tokens;
  private final Repositories repositories;
  private final Projects projects;
  private final IssueMoves moves;
  private final IssueSearch search;

  /** An empty world. */
  public GitHubState(Mint mint, GitStorage storage) {
    this.mint = mint;
    this.accounts = new Accounts(mint);
    this.apps = new Apps(mint, accounts);
    this.installations = new Installations(mint, change -> tell(new Change.OfInstallation(change)));
    this.tokens = new InstallationTokens(mint);
    this.repositories = new Repositories(mint, storage, this::tell);
    this.projects = new Projects(mint, change -> tell(new Change.OfProject(change)));
    this.moves = new IssueMoves(projects, this::tell);
    this.search = new IssueSearch(repositories, new SearchLag(mint.clock()));
  }

  /** Ids, time and randomness. */
  public Mint mint() {
    return mint;
  }

  /** Users, organisations and bots. */
  public Accounts accounts() {
    return accounts;
  }

  /** Registered Apps. */
  public Apps apps() {
    return apps;
  }

  /** Where they are installed. */
  public Installations installations() {
    return installations;
  }

  /** Installation tokens given out. */
  public InstallationTokens tokens() {
    return tokens;
  }

  /** All repositories. */
  public Repositories repositories() {
    return repositories;
  }

  /** Projects (v2) of organisations and users. */
  public Projects projects() {
    return projects;
  }

  /** Transfers and deletes issues. */
  public IssueMoves moves() {
    return moves;
  }

  /** Finds issues by queries. */
  public IssueSearch search() {
    return search;
  }

  /** What a user may do in a repository: owners everything, everybody reads what is public. */
  public Role role(Account user, Repository repository) {
    if (accounts.owns(user, repository.owner())) {
      return Role.ADMIN;
    }
    Role given = repository.collaborator(user.login());
    boolean readable = !repository.settings().isPrivate();
    return given == Role.NONE && readable ? Role.READ : given;
  }

  /** What a user is to a repository, in GitHub's words ({@code CommentAuthorAssociation}). */
  public String association(Account user, Repository repository) {
    if (user.id() == repository.owner().id()) {
      return "OWNER";
    }
    if (accounts.owns(user, repository.owner())) {
      return "MEMBER";
    }
    return repository.collaborator(user.login()) == Role.NONE ? "NONE" : "COLLABORATOR";
  }

  /** Whether the caller may know of the repository; if not, GitHub answers 404. */
  public boolean visible(Caller caller, Repository repository) {
    return !repository.settings().isPrivate() || granted(caller, repository);
  }

  /** Whether the caller was let into the repository, beyond what everybody may read. */
  public boolean granted(Caller caller, Repository repository) {
    return switch (caller) {
      case Caller.App _, Caller.Anonymous _ -> false;
      case Caller.User(String login) ->
          accounts
              .find(login)
              .filter(user -> role(user, repository).includes(Role.READ))
              .isPresent();
      case Caller.Installation(long id, var scope, _) ->
          scope.contains(repository.id())
              && installations
                  .find(id)
                  .filter(one -> one.account().id() == repository.owner().id())
                  .filter(one -> one.scope().contains(repository.id()))
                  .isPresent();
    };
  }

  /** Hears of every change from now on, in the thread that makes it. */
  public void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  /** Lets the Git data go. */
  @Override
  public void close() {
    repositories.all().forEach(repository -> repository.git().close());
  }

  private void tell(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
