package io.quaymaster.web.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.PoolName;
import io.quaymaster.config.job.JobName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.work.Keeping;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.web.WebStack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Jobs brought into the store in the states that tests need. */
final class Jobs {
  static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  static final String EVIL = "<script>alert('x')</script>";

  private Jobs() {}

  static Job queued(long issue, String name) {
    return queued(issue, name, "sandbox", AT);
  }

  static Job queued(long issue, String name, String pool, Instant at) {
    Job job =
        Job.queued(
            new JobId(WebStack.BILLING.id(), new IssueNumber(issue), new JobName(name), 1),
            WebStack.BILLING,
            new PoolName(pool),
            "comment " + issue,
            "mona",
            at);
    WebStack.bean(JobStore.class).create(job);
    return job;
  }

  static Job running(long issue, String name) {
    Lease lease =
        new Lease(
            new LeaseId("abcdefghijkl"),
            new AccountId("200000000001"),
            new PoolName("sandbox"),
            new Fence(1),
            new Holder("worker-1"),
            AT,
            AT.plusSeconds(3600));
    return put(queued(issue, name).begun(lease, AT.plusSeconds(1)));
  }

  static Job ended(long issue, String name, JobEnd.Kind kind, String reason) {
    return end(running(issue, name), kind, reason, AT.plusSeconds(62));
  }

  static Job end(Job job, JobEnd.Kind kind, String reason, Instant at) {
    return put(
        job.ended(
            new JobEnd(
                kind,
                reason,
                List.of("the last line " + EVIL),
                Duration.ofSeconds(61),
                "memory:results",
                at)));
  }

  static void printed(Job job, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    WebStack.bean(JobResults.class)
        .put(
            Keeping.folder(job),
            ResultFile.OUTPUT,
            bytes.length,
            () -> new ByteArrayInputStream(bytes));
  }

  static Job put(Job job) {
    WebStack.bean(JobStore.class).replace(job);
    return job;
  }
}
