package io.quaymaster.simulator.github;

import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.app.AppRegistration;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.RepositoryScope;
import io.quaymaster.simulator.state.git.FileEdit;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.repository.RefOutcome;
import io.quaymaster.simulator.state.repository.RefWriter;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.state.repository.RepositorySettings;
import io.quaymaster.simulator.state.repository.Ruleset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevObject;

/** Sets the scene. What is done here is told by webhooks like anything else. */
public final class Arrangement {
  private final GitHubState state;

  Arrangement(GitHubState state) {
    this.state = state;
  }

  /** An organisation, owned by the user. */
  public Account organization(String login, Account owner) {
    Account organization = state.accounts().create(AccountType.ORGANIZATION, login, login);
    state.accounts().addOwner(organization, owner);
    return organization;
  }

  /** A user who can use the token as password and in the API. */
  public Account user(String login, String token) {
    Account user = state.accounts().create(AccountType.USER, login, login);
    state.accounts().grantToken(user, token);
    return user;
  }

  /** A public repository with a first commit that has these files, by path. */
  public Repository repository(Account owner, String name, Map<String, String> files) {
    Repository repository = emptyRepository(owner, name);
    if (!files.isEmpty()) {
      commit(repository, "Initial commit", files);
    }
    return repository;
  }

  /** A public repository without any commit. */
  public Repository emptyRepository(Account owner, String name) {
    return state
        .repositories()
        .create(Actor.of(owner), owner, RepositorySettings.fresh(name, state.mint().now()))
        .orElseThrow(() -> new IllegalArgumentException(owner.login() + " has a " + name));
  }

  /** Gives a user a role in a repository. */
  public void collaborator(Repository repository, Account user, Role role) {
    repository.addCollaborator(user, role);
  }

  /** Hides a repository. */
  public void makePrivate(Repository repository) {
    state
        .repositories()
        .configure(owner(repository), repository, settings -> settings.hidden(true));
  }

  /** Makes a repository read-only. */
  public void archive(Repository repository) {
    state
        .repositories()
        .configure(owner(repository), repository, settings -> settings.archived(true));
  }

  /** A label. */
  public void label(Repository repository, String name, String description) {
    var _ = repository.issues().labels().create(name, "ededed", description);
  }

  /** An issue without labels, opened by the user. */
  public Issue issue(Repository repository, Account author, String title, String body) {
    return repository
        .issues()
        .open(Actor.of(author), new NewIssue(title, body, List.of(), List.of(), null));
  }

  /** A commit with changed files on the default branch, as pushed by the owner. */
  public ObjectId commit(Repository repository, String message, Map<String, String> files) {
    return commit(repository, repository.settings().defaultBranch(), message, files);
  }

  /** A commit with changed files on a branch, as pushed by the owner; scripts are executable. */
  public ObjectId commit(
      Repository repository, String branch, String message, Map<String, String> files) {
    Map<String, FileEdit> edits = new LinkedHashMap<>();
    files.forEach((path, text) -> edits.put(path, edit(repository, text)));
    Person person = person(owner(repository).account());
    RefWriter.CommitText text = new RefWriter.CommitText(person, person, message);
    return moved(
        repository.refs().commit(owner(repository), branch, Optional.empty(), edits, text));
  }

  private static FileEdit edit(Repository repository, String text) {
    ObjectId blob = repository.git().objects().writeBlob(text.getBytes(StandardCharsets.UTF_8));
    return text.startsWith("#!") ? FileEdit.Put.program(blob) : FileEdit.Put.file(blob);
  }

  /** A branch at a commit. */
  public void branch(Repository repository, String name, ObjectId commit) {
    moved(repository.refs().create(owner(repository), "refs/heads/" + name, commit));
  }

  /** An annotated tag on a commit. */
  public ObjectId tag(Repository repository, String name, ObjectId commit) {
    RevObject target = repository.git().objects().find(commit).orElseThrow();
    ObjectId tag =
        repository
            .git()
            .objects()
            .writeTag(name, target, person(owner(repository).account()), name);
    return moved(repository.refs().create(owner(repository), "refs/tags/" + name, tag));
  }

  /** Many plain tags on one commit, told to nobody, as before the App was installed. */
  public void tags(Repository repository, List<String> names, ObjectId commit) {
    repository
        .git()
        .refs()
        .createAll(names.stream().map(name -> new NamedRef("refs/tags/" + name, commit)).toList());
  }

  /** An App of an organisation. */
  public GitHubApp app(Account owner, AppRegistration registration) {
    return state.apps().register(owner, registration);
  }

  /** Installs an App on all repositories of an account, present and future. */
  public Installation install(GitHubApp app, Account account) {
    return state.installations().install(app, account, new RepositoryScope.All(), actor(account));
  }

  /** Installs an App on some repositories of an account. */
  public Installation install(GitHubApp app, Account account, Repository... repositories) {
    Set<Long> ids = Arrays.stream(repositories).map(Repository::id).collect(Collectors.toSet());
    return state
        .installations()
        .install(app, account, new RepositoryScope.Selected(ids), actor(account));
  }

  /** Forbids making tags that match a pattern such as {@code refs/tags/v*}. */
  public Ruleset forbidTags(Repository repository, String pattern, GitHubApp... bypass) {
    Ruleset ruleset =
        new Ruleset(
            state.mint().id(),
            "no tags",
            List.of(pattern),
            Set.of(Ruleset.Restriction.CREATION),
            Arrays.stream(bypass).map(GitHubApp::id).collect(Collectors.toSet()));
    repository.addRuleset(ruleset);
    return ruleset;
  }

  /**
   * A project of an organisation or user, with the fields that GitHub gives to each (Status among
   * them: Todo, In Progress, Done) and these.
   */
  public Board project(Account owner, String title, NewField... fields) {
    Board board = state.projects().create(actor(owner), owner, title);
    Arrays.stream(fields).forEach(board::add);
    return board;
  }

  private Actor actor(Account account) {
    return state.accounts().owners(account).stream()
        .sorted()
        .flatMap(login -> state.accounts().find(login).stream())
        .findFirst()
        .map(Actor::of)
        .orElseGet(() -> Actor.of(account));
  }

  private Actor owner(Repository repository) {
    return actor(repository.owner());
  }

  private Person person(Account account) {
    return new Person(account.name(), account.email(), state.mint().now());
  }

  private static ObjectId moved(RefOutcome outcome) {
    if (outcome instanceof RefOutcome.Moved moved) {
      return moved.change().after();
    }
    throw new IllegalArgumentException("the ref did not move: " + outcome);
  }
}
