package io.quaymaster.release.react;

import io.quaymaster.command.CommandOutcome;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.release.flow.ReleaseRun;
import io.quaymaster.run.RunOutcome;

/** What came of a run, in the words of events and of commands. */
final class RunAnswers {
  private RunAnswers() {}

  static HandlerOutcome toEvent(RunOutcome outcome) {
    return switch (outcome) {
      case RunOutcome.Finished(var run, var summary) when ReleaseRun.releasedNothing(run) ->
          new HandlerOutcome.Ignored(summary);
      case RunOutcome.Finished(_, var summary) -> new HandlerOutcome.Handled(summary);
      case RunOutcome.Waiting(_, var until, var reason) -> new HandlerOutcome.Wait(until, reason);
      case RunOutcome.Failed(_, var reason, _) -> new HandlerOutcome.Failed(reason);
      case RunOutcome.Busy(var until) ->
          new HandlerOutcome.Wait(until, "another executor is at this release");
    };
  }

  static CommandOutcome toCommand(RunOutcome outcome) {
    return switch (outcome) {
      case RunOutcome.Finished(var run, var summary) ->
          new CommandOutcome.Answered(
              run.output("release", "url")
                  .map(url -> Markdown.escape(summary) + ": " + url)
                  .orElseGet(() -> "Nothing released: " + Markdown.escape(summary)));
      case RunOutcome.Waiting(_, var until, var reason) ->
          new CommandOutcome.Later(until, "Waiting: " + Markdown.escape(reason));
      case RunOutcome.Failed(_, var reason, var remedy) ->
          new CommandOutcome.Rejected(
              "Not released: " + Markdown.escape(reason) + "\n\n" + Markdown.escape(remedy));
      case RunOutcome.Busy(var until) ->
          new CommandOutcome.Later(until, "Another executor is at this release.");
    };
  }
}
