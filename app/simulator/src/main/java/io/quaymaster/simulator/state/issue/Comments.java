package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** The comments of one repository's issues and pull requests. */
public final class Comments {
  private final Mint mint;
  private final Issues issues;
  private final Consumer<IssueChange> listener;
  private final Map<Long, Comment> byId = new ConcurrentSkipListMap<>();

  Comments(Mint mint, Issues issues, Consumer<IssueChange> listener) {
    this.mint = mint;
    this.issues = issues;
    this.listener = listener;
  }

  /** Writes a comment on an issue of this repository. */
  public Comment create(Actor by, Issue issue, String body) {
    Comment comment =
        new Comment(
            mint.id(), issue.number(), body, by.account(), by.appId(), mint.now(), mint.now());
    byId.put(comment.id(), comment);
    issues.touch(issue.number());
    tell("created", comment, Optional.empty(), by);
    return comment;
  }

  /** Takes in the comments of an issue that came from another repository, and tells nobody. */
  void adopt(int issueNumber, List<Comment> said) {
    for (Comment one : said) {
      long id = mint.id();
      byId.put(
          id,
          new Comment(
              id,
              issueNumber,
              one.body(),
              one.author(),
              one.appId(),
              one.createdAt(),
              one.updatedAt()));
    }
  }

  void forget(int issueNumber) {
    byId.values().removeIf(one -> one.issueNumber() == issueNumber);
  }

  /** Changes the text; empty when there is no such comment. */
  public Optional<Comment> edit(Actor by, long id, String body) {
    Comment old = byId.get(id);
    if (old == null) {
      return Optional.empty();
    }
    Comment now =
        new Comment(
            id, old.issueNumber(), body, old.author(), old.appId(), old.createdAt(), mint.now());
    byId.put(id, now);
    tell("edited", now, Optional.of(old.body()), by);
    return Optional.of(now);
  }

  /** Removes a comment. */
  public boolean delete(Actor by, long id) {
    Comment gone = byId.remove(id);
    if (gone != null) {
      tell("deleted", gone, Optional.empty(), by);
    }
    return gone != null;
  }

  /** Finds a comment. */
  public Optional<Comment> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The comments of an issue, oldest first. */
  public List<Comment> of(int issueNumber) {
    return byId.values().stream().filter(one -> one.issueNumber() == issueNumber).toList();
  }

  /** All comments of the repository, oldest first. */
  public List<Comment> all() {
    return List.copyOf(byId.values());
  }

  void restore(List<Comment> kept) {
    kept.forEach(comment -> byId.put(comment.id(), comment));
  }

  private void tell(String action, Comment comment, Optional<String> previous, Actor by) {
    Issue issue = issues.find(comment.issueNumber()).orElseThrow();
    listener.accept(new IssueChange.Commented(action, issue, comment, previous, by));
  }
}
