package io.quaymaster.release.react;

import io.quaymaster.command.CommandCall;
import io.quaymaster.command.CommandHandler;
import io.quaymaster.command.CommandHost;
import io.quaymaster.command.CommandOutcome;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.release.request.ReleaseRuns;
import io.quaymaster.release.request.RequestedReleases;
import io.quaymaster.run.RunRecord;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code /release …} in a comment; it acts on the head of the release branch. */
@Singleton
public final class ReleaseCommand implements CommandHandler {
  private static final String USAGE =
      """
      - `/release` releases the head of the release branch; the rules decide the version
      - `/release plan` shows what would be done, and why
      - `/release major`, `/release minor`, `/release patch` raise that part
      - `/release 2.0.0` releases exactly that version
      - `/release promote` makes the newest prerelease the stable version
      - `/release resume` takes up the newest release that came to no end
      """;

  private final RequestedReleases releases;
  private final ReleaseRuns runs;

  public ReleaseCommand(RequestedReleases releases, ReleaseRuns runs) {
    this.releases = releases;
    this.runs = runs;
  }

  @Override
  public String verb() {
    return "release";
  }

  @Override
  public String help() {
    return USAGE;
  }

  @Override
  public boolean isOn(RepositoryConfig config) {
    return config.release().enabled();
  }

  @Override
  public CommandHost.Role needs() {
    return CommandHost.Role.WRITE;
  }

  @Override
  public CommandOutcome handle(CommandCall call) {
    String argument = call.arguments().isEmpty() ? "none" : call.arguments().getFirst();
    if (call.arguments().size() > 1) {
      return misunderstood(String.join(" ", call.arguments()));
    }
    return switch (argument) {
      case "plan" -> plan(call);
      case "resume" -> resume(call);
      default ->
          ReleaseOverride.parse(argument)
              .map(override -> run(call, override))
              .orElseGet(() -> misunderstood(argument));
    };
  }

  private CommandOutcome plan(CommandCall call) {
    return switch (releases.plan(call.repository(), request(call, new ReleaseOverride.None()))) {
      case ReleasePlanOutcome.Planned(var plan) ->
          new CommandOutcome.Answered(
              "This would be released as "
                  + Markdown.code(plan.tag().value())
                  + ":\n\n"
                  + plan.text().strip().indent(4));
      case ReleasePlanOutcome.Nothing(var reason) ->
          new CommandOutcome.Answered("Nothing to release: " + Markdown.escape(reason));
      case ReleasePlanOutcome.Off(var reason) ->
          new CommandOutcome.Rejected(Markdown.escape(reason));
      case ReleasePlanOutcome.Impossible(var reason, var remedy) ->
          new CommandOutcome.Rejected(Markdown.escape(reason) + "\n\n" + Markdown.escape(remedy));
    };
  }

  /** The branch may have moved since the comment was first handled: its run is what counts. */
  private CommandOutcome run(CommandCall call, ReleaseOverride override) {
    String cause = "comment " + call.commentId();
    Optional<RunRecord> begun = runs.find(call.repository(), cause);
    return RunAnswers.toCommand(
        begun.isPresent()
            ? runs.proceed(begun.orElseThrow())
            : releases.run(call.repository(), request(call, override), cause));
  }

  private CommandOutcome resume(CommandCall call) {
    return runs.unfinished(call.repository())
        .map(run -> RunAnswers.toCommand(runs.resume(run.key())))
        .orElseGet(() -> new CommandOutcome.Answered("No release of this repository is open."));
  }

  private static ReleaseRequest request(CommandCall call, ReleaseOverride override) {
    return new ReleaseRequest(Optional.empty(), override, call.author());
  }

  private static CommandOutcome misunderstood(String argument) {
    return new CommandOutcome.Rejected(
        "`/release` does not understand " + Markdown.code(argument) + ".\n\n" + USAGE);
  }
}
