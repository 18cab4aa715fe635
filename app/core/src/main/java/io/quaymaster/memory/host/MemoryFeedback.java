package io.quaymaster.memory.host;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Check runs and comments in this process. */
public final class MemoryFeedback implements FeedbackHost {
  private final TreeMap<Long, Check> checks = new TreeMap<>();
  private final TreeMap<Long, Comment> comments = new TreeMap<>();
  private long lastId;

  @Override
  public synchronized Optional<Long> findCheck(
      InstalledRepository repository, CommitSha commit, String name, String externalId) {
    return checks.descendingMap().values().stream()
        .filter(check -> check.repository().equals(repository.id()))
        .filter(check -> check.report().commit().equals(commit))
        .filter(check -> check.report().name().equals(name))
        .filter(check -> check.report().externalId().equals(externalId))
        .map(Check::id)
        .findFirst();
  }

  @Override
  public synchronized long createCheck(InstalledRepository repository, CheckReport report) {
    lastId++;
    checks.put(lastId, new Check(lastId, repository.id(), report));
    return lastId;
  }

  @Override
  public synchronized boolean updateCheck(
      InstalledRepository repository, long id, CheckReport report) {
    return checks.computeIfPresent(id, (key, old) -> new Check(id, repository.id(), report))
        != null;
  }

  @Override
  public synchronized Optional<Long> findComment(
      InstalledRepository repository, IssueNumber issue, String marker) {
    return comments.values().stream()
        .filter(Comment::own)
        .filter(comment -> comment.repository().equals(repository.id()))
        .filter(comment -> comment.issue().equals(issue))
        .filter(comment -> comment.body().contains(marker))
        .map(Comment::id)
        .findFirst();
  }

  @Override
  public synchronized long writeComment(
      InstalledRepository repository, IssueNumber issue, Optional<Long> existing, String body) {
    if (existing.isPresent() && !comments.containsKey(existing.orElseThrow())) {
      throw new Refused(
          Reason.NOT_FOUND, "update comment " + existing.orElseThrow(), Optional.empty());
    }
    long id = existing.orElseGet(() -> ++lastId);
    comments.put(id, new Comment(id, repository.id(), issue, true, body));
    return id;
  }

  /** A comment of somebody else. */
  public synchronized long foreignComment(
      InstalledRepository repository, IssueNumber issue, String body) {
    lastId++;
    comments.put(lastId, new Comment(lastId, repository.id(), issue, false, body));
    return lastId;
  }

  /** Somebody deletes a comment. */
  public synchronized void deleteComment(long id) {
    comments.remove(id);
  }

  /** GitHub has forgotten a check run (it keeps them for 400 days). */
  public synchronized void deleteCheck(long id) {
    checks.remove(id);
  }

  /**
   * What a check run shows.
   *
   * @throws java.util.NoSuchElementException when there is none of that id
   */
  public synchronized CheckReport check(long id) {
    return Optional.ofNullable(checks.get(id)).orElseThrow().report();
  }

  /** All check runs, oldest first. */
  public synchronized List<CheckReport> checks() {
    return checks.values().stream().map(Check::report).toList();
  }

  /** All comments of the App itself, oldest first. */
  public synchronized List<Comment> ownComments() {
    return comments.values().stream().filter(Comment::own).toList();
  }

  /** All comments, oldest first. */
  public synchronized Collection<Comment> comments() {
    return new ArrayList<>(comments.values());
  }

  /** A comment as it stands. */
  public record Comment(
      long id, RepositoryId repository, IssueNumber issue, boolean own, String body) {}

  private record Check(long id, RepositoryId repository, CheckReport report) {}
}
