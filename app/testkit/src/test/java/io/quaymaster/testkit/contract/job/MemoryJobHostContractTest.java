package io.quaymaster.testkit.contract.job;

import io.quaymaster.job.JobHost;
import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.memory.host.MemoryCalls;
import io.quaymaster.memory.job.MemoryJobHost;
import java.net.URI;
import java.util.List;

class MemoryJobHostContractTest extends JobHostContract {
  private final MemoryJobHost host = new MemoryJobHost(new MemoryCalls());
  private final InstalledRepository repository = JobSamples.repository();
  private final InstalledRepository empty = JobSamples.repository();
  private long made;

  @Override
  protected JobHost host() {
    return host;
  }

  @Override
  protected InstalledRepository repository() {
    return repository;
  }

  @Override
  protected InstalledRepository emptyRepository() {
    return empty;
  }

  @Override
  protected CommitSha commit() {
    CommitSha sha = new CommitSha("%040x".formatted(++made));
    host.push(repository, sha);
    return sha;
  }

  @Override
  protected IssueNumber open(String title, String body, List<String> labels) {
    return put(new IssueNumber(++made), title, body, labels, "open");
  }

  private IssueNumber put(
      IssueNumber number, String title, String body, List<String> labels, String state) {
    URI url = URI.create("https://github.example/" + repository.ref() + "/issues/" + number);
    host.put(
        repository,
        new JobIssue(number, title, body, "octocat", labels, state, url, JobSamples.NOON));
    return number;
  }

  @Override
  protected void close(IssueNumber issue) {
    JobIssue open = host.issue(repository, issue).orElseThrow();
    put(issue, open.title(), open.body(), open.labels(), "closed");
  }

  @Override
  protected void delete(IssueNumber issue) {
    host.remove(repository, issue);
  }
}
