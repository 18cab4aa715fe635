package io.quaymaster.event;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import java.util.List;
import java.util.Optional;

/** What a delivery says, in the application's own types. One record per kind of event. */
public sealed interface GitHubEvent {

  /**
   * Commits were pushed to a branch, or it was deleted.
   *
   * @param head where the branch is now; empty when it was deleted
   * @param headMessage the whole message of the head commit; empty when GitHub left it out
   * @param changedPaths paths that the push's commits touched, as far as the payload lists them
   * @param pathsComplete false when the payload's list of commits was cut (GitHub lists at most
   *     2,048), so that a rule over paths must not decide by it
   */
  record Push(
      InstalledRepository repository,
      BranchName branch,
      BranchName defaultBranch,
      Optional<CommitSha> head,
      String headMessage,
      List<String> changedPaths,
      boolean pathsComplete)
      implements GitHubEvent {
    public Push {
      changedPaths = List.copyOf(changedPaths);
    }
  }

  /** A tag was pushed or deleted. */
  record TagPush(InstalledRepository repository, String tag, boolean deleted)
      implements GitHubEvent {}

  /**
   * A pull request was opened, or its title, labels, commits or base changed.
   *
   * @param head the newest commit of the pull request
   */
  record PullRequestChanged(
      InstalledRepository repository,
      String action,
      IssueNumber number,
      String title,
      BranchName base,
      CommitSha head,
      List<String> labels)
      implements GitHubEvent {
    public PullRequestChanged {
      labels = List.copyOf(labels);
    }
  }

  /**
   * Somebody wrote a comment on an issue or pull request.
   *
   * @param commentId GitHub's numeric id
   * @param body the comment's text: data, never code
   */
  record CommentCreated(
      InstalledRepository repository,
      IssueNumber issue,
      boolean onPullRequest,
      long commentId,
      String author,
      String body)
      implements GitHubEvent {}

  /**
   * An issue was opened, labelled, edited, closed …; pull requests are left out.
   *
   * @param issue the issue as it is now
   * @param label the one that was put on or taken off
   * @param movedTo where a transferred issue is now
   */
  record IssueChanged(
      InstalledRepository repository,
      IssueAction action,
      Issue issue,
      Optional<String> label,
      Optional<MovedIssue> movedTo)
      implements GitHubEvent {}

  /** What happened to an issue. */
  enum IssueAction {
    OPENED,
    LABELED,
    UNLABELED,
    EDITED,
    REOPENED,
    CLOSED,
    TRANSFERRED
  }

  /**
   * An issue.
   *
   * @param id GitHub's numeric id; it changes when the issue moves to another repository
   * @param nodeId GitHub's node id
   * @param labels names of its labels
   */
  record Issue(
      IssueNumber number, long id, String nodeId, String title, boolean open, List<String> labels) {
    public Issue {
      labels = List.copyOf(labels);
    }
  }

  /**
   * A transferred issue in its new place.
   *
   * @param repository the new one, within reach of the same installation or not
   */
  record MovedIssue(InstalledRepository repository, Issue issue) {}

  /** A person asked for a check run to be done again. */
  record CheckRerequested(
      InstalledRepository repository, String checkName, CommitSha head, String externalId)
      implements GitHubEvent {}

  /** A person asked for all check runs of the App on a commit to be done again. */
  record CheckSuiteRerequested(InstalledRepository repository, CommitSha head)
      implements GitHubEvent {}

  /** The App was installed, removed, suspended or unsuspended, or its permissions changed. */
  record InstallationChanged(InstallationId installation, String account, String action)
      implements GitHubEvent {}

  /** Repositories came into reach of an installation or left it. */
  record InstallationRepositoriesChanged(
      InstallationId installation, List<RepositoryRef> added, List<RepositoryRef> removed)
      implements GitHubEvent {
    public InstallationRepositoriesChanged {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /** A repository was renamed, transferred, archived, deleted …; its id stays. */
  record RepositoryChanged(RepositoryId id, RepositoryRef ref, String action)
      implements GitHubEvent {}
}
