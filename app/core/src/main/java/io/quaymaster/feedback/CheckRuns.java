package io.quaymaster.feedback;

import io.quaymaster.feedback.CheckReport.Annotation;
import io.quaymaster.kernel.InstalledRepository;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows a report as one check run, however often it is asked to. */
@Singleton
public final class CheckRuns {
  /** GitHub's limit of {@code output.summary}, in characters (REST, "Create a check run"). */
  static final int SUMMARY_LIMIT = 65_535;

  /**
   * GitHub's limit of an annotation's title; used for the run's one too, which it doesn't state.
   */
  static final int TITLE_LIMIT = 255;

  /** GitHub's limit of an annotation's message is 64 KB; so many characters are at most that. */
  static final int MESSAGE_LIMIT = 16_000;

  private final FeedbackHost host;

  public CheckRuns(FeedbackHost host) {
    this.host = host;
  }

  /**
   * Makes the commit show the report.
   *
   * @param again true when an earlier attempt may have created it or when it is known to exist: it
   *     is then looked for by name and external id. False costs one call.
   * @return GitHub's id of the check run
   * @throws io.quaymaster.app.HostException when the host doesn't take it
   */
  public long show(InstalledRepository repository, CheckReport report, boolean again) {
    CheckReport fitting = fit(report);
    if (!again) {
      return host.createCheck(repository, fitting);
    }
    Optional<Long> found =
        host.findCheck(repository, fitting.commit(), fitting.name(), fitting.externalId())
            .filter(id -> host.updateCheck(repository, id, fitting));
    return found.orElseGet(() -> host.createCheck(repository, fitting));
  }

  private static CheckReport fit(CheckReport report) {
    return new CheckReport(
        report.name(),
        report.commit(),
        report.externalId(),
        report.conclusion(),
        Markdown.trim(report.title(), TITLE_LIMIT),
        Markdown.trim(report.summary(), SUMMARY_LIMIT),
        report.annotations().stream().map(CheckRuns::fit).toList());
  }

  private static Annotation fit(Annotation annotation) {
    return new Annotation(
        annotation.path(),
        Math.max(1, annotation.line()),
        Math.max(1, annotation.column()),
        annotation.level(),
        Markdown.trim(annotation.message(), MESSAGE_LIMIT));
  }
}
