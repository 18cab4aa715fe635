package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.check.Annotation;
import io.quaymaster.simulator.state.check.CheckRun;
import io.quaymaster.simulator.state.diff.FileChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** A commit with its check runs and files. */
final class CommitPages {
  private CommitPages() {}

  static PageAnswer commit(PageView view, RevCommit commit) {
    List<Html> files =
        view.repository().git().history().changesOf(commit).stream()
            .map(CommitPages::file)
            .toList();
    return Layout.page(
        commit.getShortMessage(),
        view.way(),
        Html.tag(
            "p",
            Html.tag("code", commit.name()),
            Html.text(
                " by "
                    + commit.getAuthorIdent().getName()
                    + ", "
                    + commit.getAuthorIdent().getWhenAsInstant())),
        Html.tag("pre", commit.getFullMessage()),
        Html.tag("h2", "Check runs"),
        checks(view.repository().checkRuns().of(commit.getId())),
        Html.tag("h2", "Files"),
        Html.table("Files", List.of("File", "Change", "Lines"), files));
  }

  static PageAnswer run(PageView view, CheckRun run) {
    return Layout.page(
        run.name(),
        view.way(),
        Html.tag("p", Html.text("On commit "), RepositoryPages.commit(view, run.head())),
        check(run));
  }

  private static Html checks(List<CheckRun> runs) {
    return runs.isEmpty() ? Html.tag("p", "None.") : Html.all(runs, CommitPages::check);
  }

  private static Html check(CheckRun run) {
    boolean bad = List.of("failure", "timed_out", "action_required").contains(result(run));
    List<Html> remarks = run.output().annotations().stream().map(CommitPages::remark).toList();
    return Html.tag(
        "article",
        Html.tag(
            "h3",
            Html.text(run.name() + ": "),
            Html.open("span")
                .attribute("class", bad ? "bad" : "good")
                .with(Html.text(result(run)))),
        block("p", run.output().title()),
        block("pre", run.output().summary()),
        block("pre", run.output().text()),
        remarks.isEmpty()
            ? Html.none()
            : Html.table("Annotations", List.of("Where", "Level", "Message"), remarks));
  }

  private static Html block(String tag, @Nullable String text) {
    return text == null || text.isBlank() ? Html.none() : Html.tag(tag, text);
  }

  private static Html remark(Annotation annotation) {
    return Html.row(
        Html.tag("code", annotation.path() + ":" + annotation.startLine()),
        Html.text(annotation.level()),
        Html.text(annotation.message()));
  }

  static String result(CheckRun run) {
    return Optional.ofNullable(run.conclusion()).orElse(run.status());
  }

  private static Html file(FileChange file) {
    return Html.row(
        Html.tag("code", file.path()),
        Html.text(file.kind().name().toLowerCase(Locale.ROOT)),
        Html.text("+" + file.additions() + " −" + file.deletions()));
  }
}
