package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of executing a run.
 *
 * @param status {@code finished}, {@code waiting}, {@code failed} or {@code busy}
 * @param summary what came of it, why it waits or why it failed
 * @param remedy what helps against the failure
 * @param until when it goes on, or when another executor's claim ends
 * @param run the run's key
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunAnswer(
    String status,
    String summary,
    @Nullable String remedy,
    @Nullable String until,
    @Nullable String run) {

  /** The one mapping of a run's outcomes to HTTP: 200 when it has ended, 202 when it goes on. */
  static HttpResponse<RunAnswer> to(RunOutcome outcome) {
    return switch (outcome) {
      case RunOutcome.Finished(var run, var summary) ->
          HttpResponse.ok(answer("finished", summary, null, null, run));
      case RunOutcome.Failed(var run, var reason, var remedy) ->
          HttpResponse.ok(answer("failed", reason, remedy, null, run));
      case RunOutcome.Waiting(var run, var until, var reason) ->
          HttpResponse.<RunAnswer>accepted().body(answer("waiting", reason, null, until, run));
      case RunOutcome.Busy(var until) ->
          HttpResponse.<RunAnswer>accepted()
              .body(answer("busy", "another executor works on it", null, until, null));
    };
  }

  private static RunAnswer answer(
      String status,
      String summary,
      @Nullable String remedy,
      @Nullable Instant until,
      @Nullable RunRecord run) {
    return new RunAnswer(
        status,
        summary,
        remedy,
        until == null ? null : until.toString(),
        run == null ? null : run.key().toString());
  }
}
