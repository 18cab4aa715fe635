package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.git.FileEdit;
import io.quaymaster.simulator.state.git.GitRepository;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.git.RefChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** The one way refs change: rules first, then the ref, then everybody who has to know. */
public final class RefWriter {
  private final Repository repository;
  private final GitRepository git;

  RefWriter(Repository repository) {
    this.repository = repository;
    this.git = repository.git();
  }

  /** Makes a ref. */
  public RefOutcome create(Actor by, String ref, ObjectId target) {
    if (git.objects().find(target).isEmpty()) {
      return new RefOutcome.NoSuchObject();
    }
    if (git.refs().find(ref).isPresent()) {
      return new RefOutcome.AlreadyExists();
    }
    RefOutcome outcome = change(by, new RefChange(ref, ObjectId.zeroId(), target, false));
    return outcome instanceof RefOutcome.Stale ? new RefOutcome.AlreadyExists() : outcome;
  }

  /** Moves a ref. */
  public RefOutcome update(Actor by, String ref, ObjectId target, boolean force) {
    Optional<ObjectId> old = git.refs().find(ref);
    if (old.isEmpty()) {
      return new RefOutcome.NoSuchRef();
    }
    if (git.objects().find(target).isEmpty()) {
      return new RefOutcome.NoSuchObject();
    }
    boolean forward = isForward(old.get(), target);
    if (!forward && !force) {
      return new RefOutcome.NotFastForward();
    }
    return change(by, new RefChange(ref, old.get(), target, !forward));
  }

  /** Removes a ref. */
  public RefOutcome delete(Actor by, String ref) {
    Optional<ObjectId> old = git.refs().find(ref);
    return old.isEmpty()
        ? new RefOutcome.NoSuchRef()
        : change(by, new RefChange(ref, old.get(), ObjectId.zeroId(), false));
  }

  /**
   * Adds a commit with changed files to a branch, making the branch in an empty repository.
   *
   * @param expected the commit the branch must be at, if it matters
   */
  public RefOutcome commit(
      Actor by,
      String branch,
      Optional<ObjectId> expected,
      Map<String, FileEdit> edits,
      CommitText text) {
    Optional<ObjectId> tip = git.refs().branch(branch);
    if (expected.isPresent() && !expected.equals(tip)) {
      return new RefOutcome.Stale();
    }
    if (tip.isEmpty() && !repository.empty()) {
      return new RefOutcome.NoSuchRef();
    }
    ObjectId tree = git.files().writeTree(tip, edits);
    ObjectId commit =
        git.objects()
            .writeCommit(
                tree, tip.stream().toList(), text.author(), text.committer(), text.message());
    return change(
        by, new RefChange("refs/heads/" + branch, tip.orElse(ObjectId.zeroId()), commit, false));
  }

  /** Moves a ref from exactly where the change says. */
  RefOutcome change(Actor by, RefChange change) {
    Optional<String> refused = refusal(by, change);
    if (refused.isPresent()) {
      return new RefOutcome.Violation(refused.get());
    }
    synchronized (repository) {
      if (!git.refs().swap(change.ref(), change.before(), change.after())) {
        return new RefOutcome.Stale();
      }
      landed(by, List.of(change));
    }
    return new RefOutcome.Moved(change);
  }

  /** Why the change is forbidden; empty when it isn't. */
  public Optional<String> refusal(Actor by, RefChange change) {
    if (change.isTag() && change.created() && repository.releases().burnt(change.shortName())) {
      return Optional.of("Cannot create ref due to tag name used by an immutable release.");
    }
    if (change.isTag() && repository.releases().locks(change.shortName())) {
      return Optional.of("Cannot change a tag of an immutable release.");
    }
    return repository.rulesets().stream()
        .flatMap(ruleset -> ruleset.refusal(by, change).stream())
        .findFirst();
  }

  /** Tells of refs that have moved already, as by a push. */
  public void landed(Actor by, List<RefChange> changes) {
    synchronized (repository) {
      for (RefChange change : changes) {
        if (change.isBranch() && change.created()) {
          repository.adoptDefaultBranch(change.shortName());
        }
      }
      repository.touchPushed();
      repository.tell(new Change.Pushed(repository, changes, by));
      changes.stream()
          .filter(change -> change.isBranch() && !change.deleted())
          .forEach(change -> repository.pulls().branchMoved(by, change));
    }
  }

  /** Whether moving from one object to the other leaves no commit behind. */
  public boolean isForward(ObjectId before, ObjectId after) {
    Optional<RevCommit> old = git.objects().commit(before);
    Optional<RevCommit> now = git.objects().commit(after);
    return old.isPresent() && now.isPresent() && git.history().isAncestor(before, after);
  }

  /**
   * What a new commit says.
   *
   * @param author who wrote it
   * @param committer who committed it
   * @param message what and why
   */
  public record CommitText(Person author, Person committer, String message) {}
}
