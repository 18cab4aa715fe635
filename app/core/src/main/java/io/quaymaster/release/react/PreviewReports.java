package io.quaymaster.release.react;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.event.GitHubEvent.PullRequestChanged;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.ReleasePlanOutcome.Impossible;
import io.quaymaster.release.ReleasePlanOutcome.Nothing;
import io.quaymaster.release.ReleasePlanOutcome.Off;
import io.quaymaster.release.ReleasePlanOutcome.Planned;
import io.quaymaster.release.flow.Reports;
import io.quaymaster.release.plan.Preview;
import java.util.List;
import java.util.Optional;

/** What the check run {@code quaymaster / release preview} shows. */
final class PreviewReports {
  static final String CHECK = "quaymaster / release preview";

  private static final String ASSUMPTION =
      """

      This assumes that the pull request is squashed, with its title as the message. A trailer \
      counts only when it ends up in the commit that is pushed.
      """;

  private PreviewReports() {}

  static CheckReport of(GitHubSite site, PullRequestChanged pullRequest, Preview preview) {
    String summary =
        summary(site, pullRequest, preview.squashed()) + ASSUMPTION + otherwise(preview);
    return new CheckReport(
        CHECK,
        pullRequest.head(),
        "release-preview/" + pullRequest.repository().id() + "/" + pullRequest.number(),
        Optional.of(conclusion(preview.squashed())),
        sentence(preview.squashed()),
        summary,
        List.of());
  }

  private static Conclusion conclusion(ReleasePlanOutcome outcome) {
    return switch (outcome) {
      case Planned _ -> Conclusion.SUCCESS;
      case Nothing _, Off _ -> Conclusion.NEUTRAL;
      case Impossible _ -> Conclusion.FAILURE;
    };
  }

  private static String sentence(ReleasePlanOutcome outcome) {
    return switch (outcome) {
      case Planned(var plan) -> "merging this makes " + plan.headline();
      case Nothing(var reason) -> "merging this releases nothing: " + reason;
      case Off(var reason) -> "merging this releases nothing: " + reason;
      case Impossible(var reason, _) -> "merging this can't be released: " + reason;
    };
  }

  private static String summary(
      GitHubSite site, PullRequestChanged pullRequest, ReleasePlanOutcome outcome) {
    return switch (outcome) {
      case Planned(var plan) ->
          Reports.facts(site, pullRequest.repository().ref(), plan) + notes(plan);
      case Nothing(var reason) -> Markdown.escape(reason) + "\n";
      case Off(var reason) -> Markdown.escape(reason) + "\n";
      case Impossible(var reason, var remedy) ->
          Markdown.escape(reason) + "\n\n" + Markdown.escape(remedy) + "\n";
    };
  }

  private static String notes(ReleasePlan plan) {
    return plan.body()
        .map(body -> "\n## Notes\n\n" + body + "\n")
        .orElse("\nGitHub writes the notes when the release is made.\n");
  }

  private static String otherwise(Preview preview) {
    String merged = sentence(preview.merged());
    return merged.equals(sentence(preview.squashed()))
        ? ""
        : "\nWith its commits kept (merge commit or rebase), " + Markdown.escape(merged) + ".\n";
  }
}
