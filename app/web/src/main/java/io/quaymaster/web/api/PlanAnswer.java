package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.release.ReleasePlanOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What would be done.
 *
 * @param status {@code planned}, {@code nothing}, {@code impossible} or {@code off}
 * @param text the plan or the reason, for a person
 * @param remedy what helps when it is impossible
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanAnswer(
    String status,
    String text,
    @Nullable String remedy,
    @Nullable String version,
    @Nullable String tag,
    @Nullable String commit,
    @Nullable String branch,
    @Nullable String previous,
    @Nullable String rule,
    @Nullable String reason) {

  /** The one mapping of a plan's outcomes to HTTP: each of them is an answer. */
  static HttpResponse<PlanAnswer> to(ReleasePlanOutcome outcome) {
    return HttpResponse.ok(
        switch (outcome) {
          case ReleasePlanOutcome.Planned(var plan) -> planned(plan);
          case ReleasePlanOutcome.Nothing(var reason) -> without("nothing", reason, null);
          case ReleasePlanOutcome.Impossible(var reason, var remedy) ->
              without("impossible", reason, remedy);
          case ReleasePlanOutcome.Off(var reason) -> without("off", reason, null);
        });
  }

  private static PlanAnswer planned(ReleasePlan plan) {
    return new PlanAnswer(
        "planned",
        plan.text(),
        null,
        plan.version().toString(),
        plan.tag().value(),
        plan.commit().value(),
        plan.branch().value(),
        plan.previous().map(Object::toString).orElse(null),
        plan.decision().rule().title(),
        plan.decision().reason());
  }

  private static PlanAnswer without(String status, String reason, @Nullable String remedy) {
    return new PlanAnswer(status, reason, remedy, null, null, null, null, null, null, null);
  }
}
