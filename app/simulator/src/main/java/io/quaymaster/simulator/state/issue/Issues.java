package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The issues of one repository, with the issue side of its pull requests. */
public final class Issues {
  private final Mint mint;
  private final Consumer<IssueChange> listener;
  private final Labels labels;
  private final Milestones milestones;
  private final Comments comments;
  private final Reactions reactions;
  private final Map<Integer, Issue> byNumber = new ConcurrentSkipListMap<>();
  private int last;

  /** No issues yet. */
  public Issues(
      Mint mint, Consumer<IssueChange> listener, Consumer<Milestones.Change> ofMilestones) {
    this.mint = mint;
    this.listener = listener;
    this.labels = new Labels(mint);
    this.milestones = new Milestones(mint, ofMilestones);
    this.comments = new Comments(mint, this, listener);
    this.reactions = new Reactions(mint);
  }

  /** The labels of the repository. */
  public Labels labels() {
    return labels;
  }

  /** The milestones of the repository. */
  public Milestones milestones() {
    return milestones;
  }

  /** The comments on all issues. */
  public Comments comments() {
    return comments;
  }

  /** The reactions to all issues and comments. */
  public Reactions reactions() {
    return reactions;
  }

  /** Opens an issue. */
  public Issue open(Actor by, NewIssue asked) {
    Issue issue = create(by, asked, false);
    tell("opened", issue, Optional.empty(), Map.of(), by);
    issue.labels().forEach(name -> tellLabel("labeled", issue, name, by));
    IssueChange.between(issue.unplanned(), issue, milestones, by).forEach(listener);
    return issue;
  }

  /** Takes in an issue of another repository, with its comments, and tells nobody. */
  public synchronized Issue adopt(Issue issue, List<Comment> said) {
    last++;
    Issue adopted = issue.as(mint.id(), last);
    byNumber.put(last, adopted);
    comments.adopt(last, said);
    return adopted;
  }

  /** Deletes an issue with its comments; false when there is none of that number. */
  public boolean delete(Actor by, int number) {
    Optional<Issue> gone = remove(number);
    gone.ifPresent(issue -> tell("deleted", issue, Optional.empty(), Map.of(), by));
    return gone.isPresent();
  }

  /** Changes who works on an issue; tells of each who came or went. */
  public Issue assign(Actor by, int number, UnaryOperator<List<Account>> change) {
    Issue old = find(number).orElseThrow();
    Issue now = replace(number, one -> one.assigned(change.apply(one.assignees()), mint.now()));
    IssueChange.between(old, now, milestones, by).forEach(listener);
    return now;
  }

  /** Makes the issue side of a pull request and tells nobody: the pull request does. */
  public synchronized Issue create(Actor by, NewIssue asked, boolean pullRequest) {
    last++;
    Issue issue =
        new Issue(
            mint.id(),
            last,
            pullRequest,
            asked.title(),
            asked.body(),
            OpenState.OPEN,
            null,
            by.account(),
            by.appId(),
            asked.labels().stream().map(name -> labels.findOrCreate(name).name()).toList(),
            asked.assignees(),
            asked.milestone(),
            mint.now(),
            mint.now(),
            null,
            null);
    byNumber.put(last, issue);
    return issue;
  }

  /** Changes an issue; empty when there is none of that number. */
  public Optional<Issue> edit(Actor by, int number, IssueEdit edit) {
    Issue old = byNumber.get(number);
    if (old == null) {
      return Optional.empty();
    }
    Issue edited = replace(number, issue -> issue.edited(edit, mint.now()));
    IssueChange.between(old, edited, milestones, by).forEach(listener);
    edit.labels().ifPresent(names -> setLabels(by, number, names));
    edit.state()
        .filter(state -> state != old.state())
        .ifPresent(state -> turn(by, number, state, edit.stateReason().orElse(null)));
    return find(number);
  }

  private void turn(Actor by, int number, OpenState state, @Nullable String asked) {
    boolean closing = state == OpenState.CLOSED;
    Issue before = byNumber.get(number);
    String usual =
        before != null && before.pullRequest() ? null : closing ? "completed" : "reopened";
    String reason = asked == null ? usual : asked;
    Issue issue = replace(number, one -> one.inState(state, reason, by.account(), mint.now()));
    tell(closing ? "closed" : "reopened", issue, Optional.empty(), Map.of(), by);
  }

  /** Adds labels, making the ones that don't exist; tells only of the new ones. */
  public Issue addLabels(Actor by, int number, List<String> names) {
    List<String> added = new ArrayList<>();
    Issue issue =
        replace(
            number,
            one -> {
              added.clear();
              List<String> now = new ArrayList<>(one.labels());
              for (String name : names) {
                String exact = labels.findOrCreate(name).name();
                if (!now.contains(exact)) {
                  now.add(exact);
                  added.add(exact);
                }
              }
              return added.isEmpty() ? one : one.withLabels(now, mint.now());
            });
    added.forEach(name -> tellLabel("labeled", issue, name, by));
    return issue;
  }

  /** Takes a label off; empty when the issue doesn't have it. */
  public Optional<Issue> removeLabel(Actor by, int number, String name) {
    if (!find(number).orElseThrow().hasLabel(name)) {
      return Optional.empty();
    }
    Issue issue =
        replace(
            number,
            one ->
                one.withLabels(
                    one.labels().stream().filter(l -> !l.equalsIgnoreCase(name)).toList(),
                    mint.now()));
    tellLabel("unlabeled", issue, name, by);
    return Optional.of(issue);
  }

  /** Makes these the labels of the issue. */
  public Issue setLabels(Actor by, int number, List<String> names) {
    for (String label : find(number).orElseThrow().labels()) {
      if (names.stream().noneMatch(label::equalsIgnoreCase)) {
        removeLabel(by, number, label);
      }
    }
    return addLabels(by, number, names);
  }

  /** Finds an issue or the issue side of a pull request. */
  public Optional<Issue> find(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** All issues and pull requests, oldest first. */
  public List<Issue> all() {
    return List.copyOf(byNumber.values());
  }

  /** Takes an issue out with its comments, as when it is transferred; gives it as it was. */
  public Optional<Issue> remove(int number) {
    Optional<Issue> gone = Optional.ofNullable(byNumber.remove(number));
    gone.ifPresent(issue -> comments.forget(issue.number()));
    return gone;
  }

  /**
   * All there is to keep.
   *
   * @param last number of the newest issue or pull request, also when it is gone
   */
  public record Snapshot(
      int last,
      List<Issue> issues,
      List<Label> labels,
      List<Milestone> milestones,
      List<Comment> comments,
      List<Reaction> reactions) {
    /** Copies the lists. */
    public Snapshot {
      issues = List.copyOf(issues);
      labels = List.copyOf(labels);
      milestones = List.copyOf(milestones);
      comments = List.copyOf(comments);
      reactions = List.copyOf(reactions);
    }
  }

  /** Everything as it is now. */
  public synchronized Snapshot snapshot() {
    return new Snapshot(
        last, all(), labels.all(), milestones.all(), comments.all(), reactions.all());
  }

  /** Puts back what was kept, and tells nobody. */
  public synchronized void restore(Snapshot kept) {
    last = kept.last();
    kept.issues().forEach(issue -> byNumber.put(issue.number(), issue));
    labels.restore(kept.labels());
    milestones.restore(kept.milestones());
    comments.restore(kept.comments());
    reactions.restore(kept.reactions());
  }

  void touch(int number) {
    replace(number, one -> one.withLabels(one.labels(), mint.now()));
  }

  private Issue replace(int number, UnaryOperator<Issue> change) {
    Issue now = byNumber.computeIfPresent(number, (_, one) -> change.apply(one));
    if (now == null) {
      throw new IllegalArgumentException("there is no issue " + number);
    }
    return now;
  }

  private void tellLabel(String action, Issue issue, String name, Actor by) {
    IssueChange.Detail label = new IssueChange.Detail.OfLabel(labels.findOrCreate(name));
    tell(action, issue, Optional.of(label), Map.of(), by);
  }

  private void tell(
      String action,
      Issue issue,
      Optional<IssueChange.Detail> detail,
      Map<String, String> old,
      Actor by) {
    listener.accept(new IssueChange.Whole(action, issue, detail, old, by));
  }
}
