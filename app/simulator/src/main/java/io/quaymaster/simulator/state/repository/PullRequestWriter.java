package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.git.GitRepository;
import io.quaymaster.simulator.state.git.RefChange;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.IssueChange;
import io.quaymaster.simulator.state.issue.IssueEdit;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.pull.Branches;
import io.quaymaster.simulator.state.pull.MergeMethod;
import io.quaymaster.simulator.state.pull.MergeOutcome;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.pull.PullRequests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Opens and merges pull requests, and follows their branches. */
public final class PullRequestWriter {
  private final Repository repository;
  private final GitRepository git;
  private final PullRequests pulls;

  PullRequestWriter(Repository repository) {
    this.repository = repository;
    this.git = repository.git();
    this.pulls = repository.pullRequests();
  }

  /** Opens a pull request between two branches of the repository. */
  public PullOutcome open(Actor by, NewIssue asked, String head, String base, boolean draft) {
    Optional<ObjectId> from = git.refs().branch(head);
    Optional<ObjectId> to = git.refs().branch(base);
    if (from.isEmpty() || to.isEmpty()) {
      return new PullOutcome.NoSuchBranch(from.isEmpty() ? "head" : "base");
    }
    synchronized (repository) {
      return open(by, asked, new Branches(head, from.get(), base, to.get()), draft);
    }
  }

  private PullOutcome open(Actor by, NewIssue asked, Branches branches, boolean draft) {
    boolean twice =
        pulls.open().stream()
            .anyMatch(
                one ->
                    one.headBranch().equals(branches.head())
                        && one.baseBranch().equals(branches.base()));
    if (twice) {
      return new PullOutcome.AlreadyOpen();
    }
    if (git.history().between(branches.baseCommit(), branches.headCommit()).isEmpty()) {
      return new PullOutcome.NoCommits();
    }
    Issue issue = repository.issues().create(by, asked, true);
    PullRequest pull = pulls.create(issue, branches, draft);
    tell("opened", pull, Map.of(), by);
    issue.labels().forEach(label -> tellLabel(pull, label, by));
    return new PullOutcome.Opened(pull);
  }

  private void tellLabel(PullRequest pull, String name, Actor by) {
    Optional<IssueChange.Detail> label =
        repository.issues().labels().find(name).map(IssueChange.Detail.OfLabel::new);
    repository.tell(new Change.OfPullRequest(repository, "labeled", pull, label, Map.of(), by));
  }

  /**
   * Merges.
   *
   * @param expectedHead the head the caller has seen, if it matters
   * @param title first line of the commit, if not GitHub's own
   * @param message the rest of the commit, if not GitHub's own
   */
  public MergeOutcome merge(
      Actor by,
      PullRequest asked,
      MergeMethod method,
      Optional<ObjectId> expectedHead,
      Optional<String> title,
      Optional<String> message) {
    synchronized (repository) {
      PullRequest pull = pulls.find(asked.number()).orElse(asked);
      if (expectedHead.isPresent() && !expectedHead.get().equals(pull.head())) {
        return new MergeOutcome.Moved("Head branch was modified. Review and try the merge again.");
      }
      Optional<ObjectId> base = git.refs().branch(pull.baseBranch());
      if (pull.merged() || pull.draft() || base.isEmpty() || !pulls.issue(pull).open()) {
        return new MergeOutcome.NotMergeable(
            pull.draft() ? "Pull Request is still a draft" : "Pull Request is not mergeable");
      }
      MergedCommits made = new MergedCommits(repository, pull, by.account(), title, message);
      return made.by(method, base.get())
          .map(commit -> finish(by, pull, base.get(), commit))
          .orElseGet(() -> new MergeOutcome.NotMergeable("Pull Request is not mergeable"));
    }
  }

  private MergeOutcome finish(Actor by, PullRequest pull, ObjectId base, ObjectId commit) {
    PullRequest.Merge how = mergeOf(by, base, commit);
    pulls.merged(pull.number(), how);
    RefChange change = new RefChange("refs/heads/" + pull.baseBranch(), base, commit, false);
    return switch (repository.refs().change(by, change)) {
      case RefOutcome.Moved _ -> {
        repository.issues().edit(by, pull.number(), IssueEdit.to(OpenState.CLOSED));
        yield new MergeOutcome.Merged(commit);
      }
      case RefOutcome.Violation(String rule) -> undo(pull, rule);
      case RefOutcome.AlreadyExists _,
          RefOutcome.NoSuchRef _,
          RefOutcome.NoSuchObject _,
          RefOutcome.NotFastForward _,
          RefOutcome.Stale _ -> {
        undo(pull, "");
        yield new MergeOutcome.Moved("Base branch was modified. Review and try the merge again.");
      }
    };
  }

  private MergeOutcome undo(PullRequest pull, String rule) {
    pulls.restore(pull);
    return new MergeOutcome.NotMergeable("Repository rule violations found\n\n" + rule + "\n\n");
  }

  private PullRequest.Merge mergeOf(Actor by, ObjectId base, ObjectId commit) {
    List<ObjectId> commits =
        git.history().between(base, commit).stream().map(ObjectId::copy).toList();
    return new PullRequest.Merge(commit, by.account(), repository.now(), commits);
  }

  /** Follows a branch that moved: heads are synchronised, merged ones are closed. */
  void branchMoved(Actor by, RefChange change) {
    for (PullRequest pull : pulls.open()) {
      if (pull.headBranch().equals(change.shortName()) && !pull.head().equals(change.after())) {
        PullRequest moved = pulls.moveHead(pull.number(), change.after());
        Map<String, String> ids =
            Map.of("before", pull.head().name(), "after", change.after().name());
        tell("synchronize", moved, ids, by);
      }
      if (pull.baseBranch().equals(change.shortName()) && arrived(pull, change)) {
        pulls.merged(pull.number(), mergeOf(by, change.before(), change.after()));
        repository.issues().edit(by, pull.number(), IssueEdit.to(OpenState.CLOSED));
      }
    }
  }

  private boolean arrived(PullRequest pull, RefChange change) {
    return !change.created() && git.history().isAncestor(pull.head(), change.after());
  }

  private void tell(String action, PullRequest pull, Map<String, String> previous, Actor by) {
    repository.tell(
        new Change.OfPullRequest(repository, action, pull, Optional.empty(), previous, by));
  }
}
