package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.check.CheckRuns;
import io.quaymaster.simulator.state.git.GitRepository;
import io.quaymaster.simulator.state.id.Mint;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.issue.IssueChange;
import io.quaymaster.simulator.state.issue.Issues;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.pull.PullRequests;
import io.quaymaster.simulator.state.release.Releases;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A repository with everything in it. Its id stays; its owner, name and settings may change. */
public final class Repository {
  private final long id;
  private final Mint mint;
  private final Consumer<Change> listener;
  private final GitRepository git;
  private final Issues issues;
  private final PullRequests pullRequests;
  private final Releases releases;
  private final CheckRuns checkRuns;
  private final List<Ruleset> rulesets = new CopyOnWriteArrayList<>();
  private final Map<String, Role> collaborators = new ConcurrentHashMap<>();
  private final RefWriter refs;
  private final PullRequestWriter pulls;
  private final ReleaseWriter publishing;
  private volatile Account owner;
  private volatile RepositorySettings settings;

  Repository(
      long id, Account owner, RepositorySettings settings, GitRepository git, Wiring wiring) {
    this.id = id;
    this.owner = owner;
    this.settings = settings;
    this.git = git;
    this.mint = wiring.mint();
    this.listener = wiring.listener();
    this.issues =
        new Issues(mint, this::issueChanged, change -> tell(new Change.OfMilestone(this, change)));
    this.pullRequests = new PullRequests(mint, issues, git);
    this.releases = new Releases(mint, change -> tell(new Change.OfRelease(this, change)));
    this.checkRuns = new CheckRuns(mint, change -> tell(new Change.OfCheckRun(this, change)));
    this.refs = new RefWriter(this);
    this.pulls = new PullRequestWriter(this);
    this.publishing = new ReleaseWriter(this);
  }

  /** What every repository is connected to. */
  record Wiring(Mint mint, Consumer<Change> listener) {}

  /** GitHub's numeric id. */
  public long id() {
    return id;
  }

  /** The global node id. */
  public String nodeId() {
    return NodeId.of("R", id);
  }

  /** Whose it is. */
  public Account owner() {
    return owner;
  }

  /** {@code owner/name}. */
  public RepositoryName name() {
    return new RepositoryName(owner.login(), settings.name());
  }

  /** What is set. */
  public RepositorySettings settings() {
    return settings;
  }

  /** Its Git data; refs are written by {@link #refs()}. */
  public GitRepository git() {
    return git;
  }

  /** Its issues, labels, milestones and comments. */
  public Issues issues() {
    return issues;
  }

  /** Its pull requests, for reading; {@link #pulls()} opens and merges. */
  public PullRequests pullRequests() {
    return pullRequests;
  }

  /** Its releases, for reading and deleting; {@link #publishing()} makes and changes them. */
  public Releases releases() {
    return releases;
  }

  /** Its check runs. */
  public CheckRuns checkRuns() {
    return checkRuns;
  }

  /** Changes refs. */
  public RefWriter refs() {
    return refs;
  }

  /** Opens and merges pull requests. */
  public PullRequestWriter pulls() {
    return pulls;
  }

  /** Makes and changes releases. */
  public ReleaseWriter publishing() {
    return publishing;
  }

  /** The rules on its refs. */
  public List<Ruleset> rulesets() {
    return List.copyOf(rulesets);
  }

  /** Adds rules on refs. */
  public void addRuleset(Ruleset ruleset) {
    rulesets.add(ruleset);
  }

  /** Removes rules. */
  public boolean removeRuleset(long rulesetId) {
    return rulesets.removeIf(ruleset -> ruleset.id() == rulesetId);
  }

  /** The role given to a user here, beside what owning or reading in public gives. */
  public Role collaborator(String login) {
    return collaborators.getOrDefault(login.toLowerCase(Locale.ROOT), Role.NONE);
  }

  /** Gives a user a role. */
  public void addCollaborator(Account user, Role role) {
    collaborators.put(user.login().toLowerCase(Locale.ROOT), role);
  }

  /** Whether nothing was ever pushed. */
  public boolean empty() {
    return git.refs().list("refs/heads/").isEmpty();
  }

  /** Tells webhook receivers what somebody posted to {@code dispatches}. */
  public void dispatch(Actor by, String eventType, String payload) {
    tell(new Change.Dispatched(this, eventType, payload, by));
  }

  /**
   * All there is to keep of what is in a repository.
   *
   * @param id the repository's numeric id
   */
  public record Snapshot(
      long id,
      Issues.Snapshot issues,
      List<PullRequest> pulls,
      Releases.Snapshot releases,
      CheckRuns.Snapshot checks) {
    /** Copies the list. */
    public Snapshot {
      pulls = List.copyOf(pulls);
    }
  }

  /** Everything in it as it is now: no pull request is half open or half merged. */
  public synchronized Snapshot snapshot() {
    return new Snapshot(
        id, issues.snapshot(), pullRequests.all(), releases.snapshot(), checkRuns.snapshot());
  }

  /** Puts back what was kept, and tells nobody. */
  public synchronized void restore(Snapshot kept) {
    issues.restore(kept.issues());
    kept.pulls().forEach(pullRequests::restore);
    releases.restore(kept.releases());
    checkRuns.restore(kept.checks());
  }

  /** Its owner, settings, roles and rules as they are now. */
  Repositories.Entry entry(List<String> formerNames) {
    return new Repositories.Entry(id, owner, settings, collaborators, rulesets, formerNames);
  }

  void restore(Repositories.Entry kept) {
    collaborators.putAll(kept.collaborators());
    rulesets.addAll(kept.rulesets());
  }

  void tell(Change change) {
    listener.accept(change);
  }

  Instant now() {
    return mint.now();
  }

  void touchPushed() {
    settings = settings.pushed(mint.now());
  }

  synchronized void configure(UnaryOperator<RepositorySettings> change) {
    settings = change.apply(settings).updated(mint.now());
  }

  void move(Account newOwner) {
    owner = newOwner;
  }

  /** The first branch pushed becomes the default when the default doesn't exist, as on GitHub. */
  void adoptDefaultBranch(String branch) {
    if (git.refs().branch(settings.defaultBranch()).isEmpty()) {
      configure(now -> now.headedBy(branch));
      git.refs().pointHead(branch);
    }
  }

  private void issueChanged(IssueChange change) {
    if (change instanceof IssueChange.Whole whole && whole.issue().pullRequest()) {
      pullRequests
          .find(whole.issue().number())
          .ifPresent(
              pull ->
                  tell(
                      new Change.OfPullRequest(
                          this,
                          whole.action(),
                          pull,
                          whole.detail(),
                          whole.previous(),
                          whole.by())));
    } else {
      tell(new Change.OfIssue(this, change));
    }
  }
}
