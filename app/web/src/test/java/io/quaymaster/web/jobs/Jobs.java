package io.quaymaster.web.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.account.PoolName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.work.Keeping;
import io.quaymaster.testkit.edge.KnownJobs;
import io.quaymaster.web.WebStack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Jobs brought into the store in the states that tests need. */
final class Jobs {
  static final Instant AT = KnownJobs.AT;
  static final String EVIL = "<script>alert('x')</script>";

  private Jobs() {}

  private static KnownJobs known() {
    return new KnownJobs(WebStack.bean(JobStore.class), WebStack.BILLING);
  }

  static Job queued(long issue, String name) {
    return known().queued(issue, name);
  }

  static Job queued(long issue, String name, String pool, Instant at) {
    return known().queued(issue, name, new PoolName(pool), at);
  }

  static Job running(long issue, String name) {
    return known().running(issue, name);
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
    return known().put(job);
  }
}
