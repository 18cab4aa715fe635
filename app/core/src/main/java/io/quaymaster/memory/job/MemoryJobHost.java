package io.quaymaster.memory.job;

import io.quaymaster.job.JobHost;
import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.memory.host.MemoryCalls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Commits and issues in this process, as jobs see them. */
public final class MemoryJobHost implements JobHost {
  private final Map<RepositoryId, CommitSha> heads = new HashMap<>();
  private final Map<RepositoryId, Map<IssueNumber, JobIssue>> issues = new HashMap<>();
  private final MemoryCalls calls;

  /**
   * @param calls notes the calls {@code head} and {@code issue}, and may let them fail
   */
  public MemoryJobHost(MemoryCalls calls) {
    this.calls = calls;
  }

  /** Somebody pushes: this is the newest commit of the default branch. */
  public synchronized void push(InstalledRepository repository, CommitSha head) {
    heads.put(repository.id(), head);
  }

  /** The repository has no commit (any more). */
  public synchronized void empty(InstalledRepository repository) {
    heads.remove(repository.id());
  }

  /** Somebody opens or changes an issue. */
  public synchronized void put(InstalledRepository repository, JobIssue issue) {
    issues.computeIfAbsent(repository.id(), _ -> new HashMap<>()).put(issue.number(), issue);
  }

  /** Somebody deletes an issue, or moves it away. */
  public synchronized void remove(InstalledRepository repository, IssueNumber number) {
    issues.computeIfAbsent(repository.id(), _ -> new HashMap<>()).remove(number);
  }

  @Override
  public Optional<CommitSha> head(InstalledRepository repository) {
    return calls.call("head", () -> headNow(repository.id()));
  }

  private synchronized Optional<CommitSha> headNow(RepositoryId repository) {
    return Optional.ofNullable(heads.get(repository));
  }

  @Override
  public Optional<JobIssue> issue(InstalledRepository repository, IssueNumber number) {
    return calls.call("issue", () -> issueNow(repository.id(), number));
  }

  private synchronized Optional<JobIssue> issueNow(RepositoryId repository, IssueNumber number) {
    return Optional.ofNullable(issues.getOrDefault(repository, Map.of()).get(number));
  }
}
