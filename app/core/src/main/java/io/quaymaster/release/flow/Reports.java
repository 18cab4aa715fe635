package io.quaymaster.release.flow;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState.Failing;
import io.quaymaster.run.StepRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the check run {@code quaymaster / release} shows. */
public final class Reports {
  /** The name of the check run. */
  public static final String CHECK = "quaymaster / release";

  private Reports() {}

  /** Nothing is released; the key is the one that a run of the commit would have. */
  public static CheckReport skipped(RunKey key, CommitSha commit, String reason) {
    return report(
        key,
        commit,
        Conclusion.SKIPPED,
        "Nothing released: " + reason,
        "Nothing was released: " + Markdown.escape(reason) + ".");
  }

  /** The configuration doesn't validate. */
  public static CheckReport invalid(RunKey key, CommitSha commit, String problem) {
    return report(
        key,
        commit,
        Conclusion.ACTION_REQUIRED,
        "Nothing released: the configuration does not validate",
        "Quaymaster does not act on a configuration that does not validate.\n\n"
            + Markdown.escape(problem));
  }

  static CheckReport nothing(RunRecord run, String reason) {
    return skipped(run.key(), ReleaseInput.of(run).head(), reason);
  }

  static CheckReport observed(GitHubSite site, RunRecord run, ReleasePlan plan) {
    return report(
        run.key(),
        plan.commit(),
        Conclusion.NEUTRAL,
        "Would release " + plan.headline(),
        "`observe: true` – nothing was done.\n\n" + facts(site, run.repository().ref(), plan));
  }

  static CheckReport released(GitHubSite site, RunRecord run) {
    ReleasePlan plan = RecordedPlan.of(run).plan();
    String link =
        Messages.url(run)
            .map(url -> Markdown.link(plan.tag().value(), url))
            .orElseGet(() -> Markdown.escape(plan.tag().value()));
    return report(
        run.key(),
        plan.commit(),
        Conclusion.SUCCESS,
        plan.headline(),
        "Released "
            + link
            + (plan.draft() ? " as a draft" : "")
            + ".\n\n"
            + facts(site, run.repository().ref(), plan)
            + "| requested by | "
            + Markdown.escape(ReleaseInput.of(run).requestedBy())
            + " |\n");
  }

  static CheckReport failed(RunRecord run, Failing failing) {
    String done =
        run.steps().stream()
            .filter(StepRecord::done)
            .map(StepRecord::name)
            .collect(Collectors.joining(", "));
    return report(
        run.key(),
        ReleaseInput.of(run).head(),
        Conclusion.FAILURE,
        "Not released: " + failing.reason(),
        """
        **What failed**: %s

        **What to do**: %s

        **How to resume**: `/release resume` as a comment on an issue or pull request of this \
        repository, `quaymaster runs resume %s`, or "Re-run" above.

        Steps done: %s.
        """
            .formatted(
                Markdown.escape(failing.reason()),
                Markdown.escape(failing.remedy()),
                run.key(),
                done.isEmpty() ? "none" : done));
  }

  /** A plan as a table. */
  public static String facts(GitHubSite site, RepositoryRef repository, ReleasePlan plan) {
    String previous =
        plan.previous()
            .map(tag -> Markdown.link(tag.value(), site.comparison(repository, tag, plan.commit())))
            .orElse("none");
    return """
    | | |
    |---|---|
    | version | %s |
    | decided by | %s |
    | because | %s |
    | commit | %s on %s |
    | previous | %s |
    """
        .formatted(
            plan.version(),
            plan.decision().rule().title(),
            Markdown.escape(plan.decision().reason()),
            plan.commit(),
            Markdown.escape(plan.branch().value()),
            previous);
  }

  private static CheckReport report(
      RunKey key, CommitSha commit, Conclusion conclusion, String title, String summary) {
    return new CheckReport(
        CHECK, commit, key.toString(), Optional.of(conclusion), title, summary, List.of());
  }
}
