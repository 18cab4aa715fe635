package io.quaymaster.job.processor;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.PoolName;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.config.job.JobTimeout;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Work for tests. */
public final class Works {
  private Works() {}

  /** The job {@code reproduce} of an issue with that body. */
  public static Work command(String title, String body) {
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    return new Work(
        new InstalledRepository(
            new InstallationId(1), new RepositoryId(7), RepositoryRef.parse("acme/billing")),
        new CommitSha("a".repeat(40)),
        new JobName("reproduce"),
        new JobConfig(
            ProcessorName.COMMAND,
            List.of("./reproduce.sh"),
            JobTimeout.of("5m"),
            "sandbox",
            List.of(),
            List.of()),
        new JobIssue(
            new IssueNumber(1),
            title,
            body,
            "mona",
            List.of("bug", "reproduce"),
            "open",
            URI.create("https://github.com/acme/billing/issues/1"),
            now),
        new Lease(
            new LeaseId("abcdefghij01"),
            new AccountId("111111111111"),
            new PoolName("sandbox"),
            new Fence(3),
            new Holder("worker-1"),
            now,
            now.plusSeconds(10_800)));
  }
}
