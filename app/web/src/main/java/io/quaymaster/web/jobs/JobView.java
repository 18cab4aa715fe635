package io.quaymaster.web.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.web.request.Page.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it.
 *
 * @param name of the job in the configuration
 * @param state {@code queued}, {@code running}, {@code stopping} or {@code ended}
 * @param requestedBy login of who asked
 * @param losses how many workers were lost at it
 * @param note why it waits once more; only while queued
 * @param running who is at it; only while running or stopping
 * @param end how it ended
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
    String id,
    String repository,
    long issue,
    String name,
    int number,
    String pool,
    String state,
    String requestedBy,
    String requestedAt,
    String updatedAt,
    int losses,
    @Nullable String note,
    @Nullable RunningView running,
    @Nullable EndView end) {

  /** Without the last lines that it printed. */
  static JobView of(Job job) {
    return of(job, null);
  }

  /** Everything. */
  static JobView whole(Job job) {
    return of(job, job.state() instanceof JobState.Ended(var end) ? end.tail() : null);
  }

  private static JobView of(Job job, @Nullable List<String> tail) {
    return switch (job.state()) {
      case JobState.Queued(_, var note) ->
          of(job, "queued", note.isEmpty() ? null : note, null, null);
      case JobState.Running running ->
          of(
              job,
              running.cancelledBy().isPresent() ? "stopping" : "running",
              null,
              RunningView.of(running),
              null);
      case JobState.Ended(var end) -> of(job, "ended", null, null, EndView.of(end, tail));
    };
  }

  private static JobView of(
      Job job,
      String state,
      @Nullable String note,
      @Nullable RunningView running,
      @Nullable EndView end) {
    return new JobView(
        job.id().toString(),
        job.repository().ref().toString(),
        job.id().issue().value(),
        job.id().name().value(),
        job.id().number(),
        job.pool().value(),
        state,
        job.by(),
        job.requestedAt().toString(),
        job.updatedAt().toString(),
        job.losses(),
        note,
        running,
        end);
  }

  /**
   * A worker is at it.
   *
   * @param beatAt its last sign of life
   * @param cancelledBy login of who wants it stopped
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RunningView(
      String worker,
      String account,
      String lease,
      String since,
      String beatAt,
      @Nullable String cancelledBy) {
    static RunningView of(JobState.Running running) {
      return new RunningView(
          running.worker().value(),
          running.account().value(),
          running.lease().value(),
          running.since().toString(),
          running.beatAt().toString(),
          running.cancelledBy().orElse(null));
    }
  }

  /**
   * How it ended.
   *
   * @param outcome {@code passed}, {@code failed}, {@code timed out}, {@code exceeded}, {@code
   *     refused}, {@code cancelled} or {@code lost}
   * @param reason in one line; empty when it passed
   * @param seconds that its last execution took
   * @param results where a person finds them; missing when there are none
   * @param tail the last lines that it printed; only of one job, not in lists
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EndView(
      String outcome,
      String reason,
      long seconds,
      String at,
      @Nullable String results,
      @Nullable List<String> tail) {
    EndView {
      tail = tail == null ? null : List.copyOf(tail);
    }

    static EndView of(JobEnd end, @Nullable List<String> tail) {
      return new EndView(
          end.kind().word(),
          end.reason(),
          end.took().toSeconds(),
          end.at().toString(),
          end.place().isEmpty() ? null : end.place(),
          tail);
    }
  }

  /**
   * A part of the list.
   *
   * @param next the {@code before} of the next part
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listed(List<JobView> jobs, @Nullable String next) {
    Listed {
      jobs = List.copyOf(jobs);
    }

    static Listed of(Slice<Job> slice) {
      return new Listed(
          slice.items().stream().map(JobView::of).toList(),
          slice.next().map(Instant::toString).orElse(null));
    }
  }
}
