package io.quaymaster.config.check;

import static java.util.stream.Collectors.joining;

import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.level.EffectiveValue;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckReport.Annotation;
import io.quaymaster.feedback.CheckReport.Annotation.Level;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.kernel.CommitSha;
import java.util.List;
import java.util.Optional;

/** What the check run shows. */
final class ConfigReport {
  static final String NAME = "quaymaster / config";

  /** One request takes as many; the summary lists all problems. */
  private static final int ANNOTATIONS = 50;

  private ConfigReport() {}

  static CheckReport effective(CommitSha commit, List<EffectiveValue> values) {
    long set = values.stream().filter(EffectiveValue::set).count();
    String rows = values.stream().map(ConfigReport::row).collect(joining("\n"));
    return report(
        commit,
        Conclusion.SUCCESS,
        "valid; " + set + (set == 1 ? " value is set" : " values are set"),
        "This holds once the commit is on the default branch.\n\n"
            + "| key | value | from |\n|---|---|---|\n"
            + rows,
        List.of());
  }

  /**
   * The report on faults.
   *
   * @param fileInProblems how the problems call the file that the commit changes
   * @param path of that file in the repository
   */
  static CheckReport faulty(
      CommitSha commit, List<ConfigProblem> problems, String fileInProblems, String path) {
    int count = problems.size();
    return report(
        commit,
        Conclusion.FAILURE,
        count == 1 ? "1 fault" : count + " faults",
        "Quaymaster's features do nothing while the configuration has a fault.\n\n"
            + problems.stream().map(ConfigReport::line).collect(joining("\n")),
        problems.stream()
            .filter(problem -> problem.file().equals(fileInProblems))
            .limit(ANNOTATIONS)
            .map(problem -> annotation(path, problem))
            .toList());
  }

  private static CheckReport report(
      CommitSha commit,
      Conclusion conclusion,
      String title,
      String summary,
      List<Annotation> annotations) {
    return new CheckReport(
        NAME, commit, "config", Optional.of(conclusion), title, summary, annotations);
  }

  private static String row(EffectiveValue value) {
    String from =
        value.set() ? Markdown.escape(value.source()) + ", line " + value.line() : value.source();
    return "| "
        + Markdown.code(value.key())
        + " | "
        + Markdown.code(value.value())
        + " | "
        + (value.set() ? "**" + from + "**" : from)
        + " |";
  }

  private static String line(ConfigProblem problem) {
    return "- " + Markdown.escape(problem.toString());
  }

  private static Annotation annotation(String path, ConfigProblem problem) {
    String key = problem.key().isEmpty() ? "" : problem.key() + ": ";
    return new Annotation(
        path, problem.line(), problem.column(), Level.FAILURE, key + problem.message());
  }
}
