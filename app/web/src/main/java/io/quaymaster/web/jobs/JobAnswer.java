package io.quaymaster.web.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.job.Job;
import io.quaymaster.job.request.CancelOutcome;
import io.quaymaster.job.request.RequestOutcome;
import io.quaymaster.web.problem.Problem;
import io.quaymaster.web.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What came of a retry or a cancellation.
 *
 * @param status of a retry {@code queued}, {@code open} when one of its name was open already, or
 *     {@code waiting} when it goes on at {@code until}; of a cancellation {@code cancelled}, or
 *     {@code stopping} when a worker is at it
 * @param job its id; that of the new one when a retry is queued or open
 * @param reason what is waited for
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobAnswer(String status, String job, @Nullable String reason, @Nullable String until) {

  /** The one mapping of a retry's outcomes to HTTP. */
  static HttpResponse<?> to(Job asked, RequestOutcome outcome) {
    return switch (outcome) {
      case RequestOutcome.Accepted(var job) -> HttpResponse.accepted().body(of("queued", job));
      case RequestOutcome.Standing(var job) -> HttpResponse.ok(of("open", job));
      case RequestOutcome.Later(var job, var until, var reason) ->
          HttpResponse.accepted()
              .body(new JobAnswer("waiting", job.toString(), reason, until.toString()));
      case RequestOutcome.Rejected(var reason, var remedy) ->
          refused(Rejection.conflict(remedy.isEmpty() ? reason : reason + ". " + remedy));
    };
  }

  /** The one mapping of a cancellation's outcomes to HTTP. */
  static HttpResponse<?> to(Job asked, CancelOutcome outcome) {
    return switch (outcome) {
      case CancelOutcome.Cancelled(var job) -> HttpResponse.ok(of("cancelled", job));
      case CancelOutcome.Stopping(var job) -> HttpResponse.accepted().body(of("stopping", job));
      case CancelOutcome.NothingOpen() ->
          refused(Rejection.conflict("job " + asked.id() + " is over; there is nothing to cancel"));
    };
  }

  private static JobAnswer of(String status, Job job) {
    return new JobAnswer(status, job.id().toString(), null, null);
  }

  private static HttpResponse<Problem> refused(Rejection rejection) {
    return rejection.problem().response();
  }
}
