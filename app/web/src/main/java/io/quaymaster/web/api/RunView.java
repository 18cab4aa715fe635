package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.StepRecord;
import io.quaymaster.web.request.Page.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API shows it.
 *
 * @param state {@code running}, {@code waiting}, {@code finished} or {@code failed}
 * @param summary what came of it, why it waits or why it failed
 * @param remedy what helps against the failure
 * @param until when the claim ends or the waiting
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
    String key,
    String kind,
    String repository,
    String state,
    @Nullable String summary,
    @Nullable String remedy,
    @Nullable String until,
    Map<String, String> input,
    List<StepView> steps,
    String createdAt,
    String updatedAt) {
  RunView {
    input = Map.copyOf(input);
    steps = List.copyOf(steps);
  }

  static RunView of(RunRecord run) {
    return switch (run.state()) {
      case RunState.Running(var until) -> of(run, "running", null, null, until);
      case RunState.Waiting(var until, var reason) -> of(run, "waiting", reason, null, until);
      case RunState.Finished(var summary) -> of(run, "finished", summary, null, null);
      case RunState.Failing(var reason, var remedy, var until) ->
          of(run, "failed", reason, remedy, until);
      case RunState.Failed(var reason, var remedy) -> of(run, "failed", reason, remedy, null);
    };
  }

  private static RunView of(
      RunRecord run,
      String state,
      @Nullable String summary,
      @Nullable String remedy,
      @Nullable Instant until) {
    return new RunView(
        run.key().toString(),
        run.key().kind(),
        run.repository().ref().toString(),
        state,
        summary,
        remedy,
        until == null ? null : until.toString(),
        run.input(),
        run.steps().stream().map(StepView::of).toList(),
        run.createdAt().toString(),
        run.updatedAt().toString());
  }

  /** A step of a run. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepView(String name, int attempts, boolean done, Map<String, String> output) {
    StepView {
      output = Map.copyOf(output);
    }

    static StepView of(StepRecord step) {
      return new StepView(step.name(), step.attempts(), step.done(), step.output());
    }
  }

  /**
   * A part of the list.
   *
   * @param next the {@code before} of the next part
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listed(List<RunView> runs, @Nullable String next) {
    Listed {
      runs = List.copyOf(runs);
    }

    static Listed of(Slice<RunRecord> slice) {
      return new Listed(
          slice.items().stream().map(RunView::of).toList(),
          slice.next().map(Instant::toString).orElse(null));
    }
  }
}
