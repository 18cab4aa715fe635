package io.quaymaster.web.roadmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;

/**
 * The run of one item.
 *
 * @param key of the run, for {@code GET /api/runs/…}
 * @param state {@code running}, {@code waiting}, {@code finished} or {@code failed}
 * @param summary what came of it, why it waits or why it failed
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunSummary(
    String key, String repository, String title, String state, String summary, String updatedAt) {
  static RunSummary of(RunRecord run) {
    return switch (run.state()) {
      case RunState.Running _ -> of(run, "running", "");
      case RunState.Waiting(_, var reason) -> of(run, "waiting", reason);
      case RunState.Finished(var text) -> of(run, "finished", text);
      case RunState.Failing(var reason, _, _) -> of(run, "failed", reason);
      case RunState.Failed(var reason, _) -> of(run, "failed", reason);
    };
  }

  private static RunSummary of(RunRecord run, String state, String summary) {
    return new RunSummary(
        run.key().toString(),
        run.repository().ref().toString(),
        run.input().getOrDefault("title", ""),
        state,
        summary,
        run.updatedAt().toString());
  }
}
