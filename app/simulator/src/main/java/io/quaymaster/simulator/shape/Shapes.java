package io.quaymaster.simulator.shape;

import io.quaymaster.simulator.state.GitHubState;

/** Every shape, wired together. */
public final class Shapes {
  private final Urls urls;
  private final AccountShape accounts;
  private final RepositoryShape repositories;
  private final AppShape apps;
  private final CommitShape commits;
  private final GitShape git;
  private final ReleaseShape releases;
  private final CheckRunShape checkRuns;
  private final IssueShape issues;
  private final PullRequestShape pulls;

  /** Shapes of this state, with links below these addresses. */
  public Shapes(Urls urls, GitHubState state) {
    this.urls = urls;
    this.accounts = new AccountShape(urls);
    this.repositories = new RepositoryShape(urls, accounts);
    this.apps = new AppShape(urls, accounts);
    this.commits = new CommitShape(urls, accounts, state.accounts());
    this.git = new GitShape(urls);
    this.releases = new ReleaseShape(urls, accounts);
    this.checkRuns = new CheckRunShape(urls, apps, state.apps());
    this.issues = new IssueShape(urls, accounts, apps, state);
    this.pulls = new PullRequestShape(urls, accounts, repositories, issues);
  }

  /** Addresses. */
  public Urls urls() {
    return urls;
  }

  /** Users, organisations, bots. */
  public AccountShape accounts() {
    return accounts;
  }

  /** Repositories. */
  public RepositoryShape repositories() {
    return repositories;
  }

  /** Apps and installations. */
  public AppShape apps() {
    return apps;
  }

  /** Commits. */
  public CommitShape commits() {
    return commits;
  }

  /** Refs, tags, trees, blobs and files. */
  public GitShape git() {
    return git;
  }

  /** Releases. */
  public ReleaseShape releases() {
    return releases;
  }

  /** Check runs. */
  public CheckRunShape checkRuns() {
    return checkRuns;
  }

  /** Issues, labels, comments. */
  public IssueShape issues() {
    return issues;
  }

  /** Pull requests. */
  public PullRequestShape pulls() {
    return pulls;
  }
}
