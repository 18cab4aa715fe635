package io.quaymaster.simulator.state.pull;

import io.quaymaster.simulator.state.git.GitRepository;
import io.quaymaster.simulator.state.id.Mint;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Issues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** The pull requests of one repository. */
public final class PullRequests {
  private final Mint mint;
  private final Issues issues;
  private final GitRepository git;
  private final Map<Integer, PullRequest> byNumber = new ConcurrentSkipListMap<>();

  /** No pull requests yet. */
  public PullRequests(Mint mint, Issues issues, GitRepository git) {
    this.mint = mint;
    this.issues = issues;
    this.git = git;
  }

  /** Keeps a new pull request for an issue that was made for it. */
  public PullRequest create(Issue issue, Branches branches, boolean draft) {
    PullRequest made =
        new PullRequest(
            mint.id(),
            issue.number(),
            branches.head(),
            branches.headCommit(),
            branches.base(),
            branches.baseCommit(),
            draft,
            null);
    byNumber.put(made.number(), made);
    return made;
  }

  /** Finds a pull request. */
  public Optional<PullRequest> find(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** All pull requests, oldest first. */
  public List<PullRequest> all() {
    return List.copyOf(byNumber.values());
  }

  /** The open ones, oldest first. */
  public List<PullRequest> open() {
    return all().stream().filter(this::isOpen).toList();
  }

  /** Title, state and labels. */
  public Issue issue(PullRequest pull) {
    return issues.find(pull.number()).orElseThrow();
  }

  /** Its commits, oldest first. */
  public List<RevCommit> commits(PullRequest pull) {
    ObjectId base = pull.merged() ? pull.base() : baseTip(pull);
    return git.history().between(base, pull.head());
  }

  /** Where the base branch is now, or was last. */
  public ObjectId baseTip(PullRequest pull) {
    return git.refs().branch(pull.baseBranch()).orElse(pull.base());
  }

  /** The pull requests that brought a commit, or that would. */
  public List<PullRequest> associatedWith(ObjectId commit) {
    return all().stream().filter(pull -> has(pull, commit)).toList();
  }

  private boolean has(PullRequest pull, ObjectId commit) {
    PullRequest.Merge merge = pull.merge();
    if (merge != null && merge.commits().contains(commit)) {
      return true;
    }
    return (merge != null || isOpen(pull))
        && commits(pull).stream().anyMatch(one -> one.getId().equals(commit));
  }

  private boolean isOpen(PullRequest pull) {
    return !pull.merged() && issue(pull).open();
  }

  /** Moves the head of a pull request. */
  public PullRequest moveHead(int number, ObjectId head) {
    return change(number, pull -> pull.at(head, baseTip(pull)));
  }

  /** Aims a pull request at another branch. */
  public PullRequest retarget(int number, String baseBranch, ObjectId base) {
    return change(number, pull -> pull.onto(baseBranch, base));
  }

  /** Notes how a pull request was merged. */
  public PullRequest merged(int number, PullRequest.Merge how) {
    return change(number, pull -> pull.mergedAs(how));
  }

  /** Puts a pull request back as it was, as after a restart or when a merge could not land. */
  public void restore(PullRequest pull) {
    byNumber.put(pull.number(), pull);
  }

  private PullRequest change(int number, UnaryOperator<PullRequest> change) {
    PullRequest now = byNumber.computeIfPresent(number, (_, pull) -> change.apply(pull));
    if (now == null) {
      throw new IllegalArgumentException("there is no pull request " + number);
    }
    return now;
  }
}
