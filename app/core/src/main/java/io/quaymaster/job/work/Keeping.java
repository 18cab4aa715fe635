package io.quaymaster.job.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.app.Redaction;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.output.ShownOutput;
import io.quaymaster.job.processor.Artifacts;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.request.JobTexts;
import io.quaymaster.job.result.JobResult;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultDocument;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.result.ResultFolder;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what comes of a job, and puts its end into words. */
@Singleton
public final class Keeping {
  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
  private static final int TAIL = 20;

  private final JobResults results;

  public Keeping(JobResults results) {
    this.results = results;
  }

  /** Takes the files that a job leaves behind. */
  Artifacts artifacts(Job job) {
    ResultFolder folder = folder(job);
    return (path, size, content) -> results.put(folder, ResultFile.artifact(path), size, content);
  }

  /** Where a job's results are. */
  public static ResultFolder folder(Job job) {
    return new ResultFolder(job.repository().ref(), job.id().issue(), job.id().onIssue());
  }

  /**
   * Keeps result and output. A store that does not take them is said in the end: the job was done,
   * and doing it again for want of its log would cost more.
   */
  JobEnd keep(Job job, Done done) {
    ShownOutput shown = ShownOutput.of(done.output(), done.secrets());
    String place = "";
    Optional<String> lost = Optional.empty();
    try {
      put(folder(job), ResultFile.OUTPUT, shown.text().getBytes(UTF_8));
      put(folder(job), ResultFile.RESULT, ResultDocument.of(result(done, shown)));
      place = results.place(folder(job));
    } catch (IOException | RuntimeException e) {
      LOG.error("the results of job {} could not be kept", job.id(), e);
      lost = Optional.of("its results could not be kept: " + Redaction.remark(e.toString()));
    }
    String reason = reason(done.outcome());
    return new JobEnd(
        kind(done.outcome()),
        lost.map(text -> reason.isEmpty() ? text : reason + "; " + text).orElse(reason),
        shown.lastLines(TAIL),
        Duration.between(done.startedAt(), done.endedAt()),
        place,
        done.endedAt());
  }

  private static JobResult result(Done done, ShownOutput shown) {
    return new JobResult(
        done.work(),
        done.outcome(),
        done.startedAt(),
        done.endedAt(),
        shown.total(),
        shown.cut(),
        done.output().notes());
  }

  private void put(ResultFolder folder, ResultFile file, byte[] content) throws IOException {
    results.put(folder, file, content.length, () -> new ByteArrayInputStream(content));
  }

  private static JobEnd.Kind kind(ProcessorOutcome outcome) {
    return switch (outcome) {
      case ProcessorOutcome.Passed _ -> JobEnd.Kind.PASSED;
      case ProcessorOutcome.Failed _ -> JobEnd.Kind.FAILED;
      case ProcessorOutcome.TimedOut _ -> JobEnd.Kind.TIMED_OUT;
      case ProcessorOutcome.Exceeded _ -> JobEnd.Kind.EXCEEDED;
      case ProcessorOutcome.Stopped _ -> JobEnd.Kind.CANCELLED;
      case ProcessorOutcome.Refused _ -> JobEnd.Kind.REFUSED;
    };
  }

  private static String reason(ProcessorOutcome outcome) {
    return switch (outcome) {
      case ProcessorOutcome.Passed() -> "";
      case ProcessorOutcome.Failed(var reason, _) -> reason;
      case ProcessorOutcome.TimedOut(var limit) -> "it may take " + JobTexts.duration(limit);
      case ProcessorOutcome.Exceeded(var limit) -> "it used more than " + limit;
      case ProcessorOutcome.Stopped _ -> "a person did not want it any more";
      case ProcessorOutcome.Refused(var reason) -> reason;
    };
  }
}
