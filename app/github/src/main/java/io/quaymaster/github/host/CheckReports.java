package io.quaymaster.github.host;

import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckReport.Annotation;
import io.quaymaster.github.rest.CheckClient;
import io.quaymaster.github.rest.CheckClient.NewCheckRun;
import io.quaymaster.github.rest.CheckClient.Output;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a check report as GitHub wants it. */
final class CheckReports {
  /** At most so many remarks a request. Source: "Create a check run" in the REST documentation. */
  static final int BLOCK = 50;

  /** The longest summary. Source: the same. */
  static final int MAX_SUMMARY = 65_535;

  private static final String CUT = "\n\n… (cut)";

  private CheckReports() {}

  /** A new check run with the first block of remarks. */
  static NewCheckRun toCreate(CheckReport report) {
    return of(report, report.commit().value(), 0);
  }

  /** A change of a check run that adds the block of remarks beginning at {@code first}. */
  static NewCheckRun toUpdate(CheckReport report, int first) {
    return of(report, null, first);
  }

  private static NewCheckRun of(CheckReport report, @Nullable String headSha, int first) {
    List<CheckClient.Annotation> block =
        report.annotations().stream().skip(first).limit(BLOCK).map(CheckReports::wire).toList();
    return new NewCheckRun(
        report.name(),
        headSha,
        report.externalId(),
        report.conclusion().isPresent() ? "completed" : "in_progress",
        report.conclusion().map(c -> c.name().toLowerCase(Locale.ROOT)).orElse(null),
        new Output(report.title(), summary(report.summary()), block.isEmpty() ? null : block));
  }

  private static String summary(String text) {
    return text.length() <= MAX_SUMMARY
        ? text
        : text.substring(0, MAX_SUMMARY - CUT.length()) + CUT;
  }

  private static CheckClient.Annotation wire(Annotation annotation) {
    Integer column = annotation.column() > 0 ? annotation.column() : null;
    return new CheckClient.Annotation(
        annotation.path(),
        annotation.line(),
        annotation.line(),
        column,
        column,
        annotation.level().name().toLowerCase(Locale.ROOT),
        annotation.message());
  }
}
