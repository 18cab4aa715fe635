package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.link;
import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.quaymaster.run.RunRecord;
import io.quaymaster.run.StepRecord;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Table;
import io.quaymaster.web.html.Times;
import java.util.List;

/** Runs as a table. */
final class RunTable {
  private static final List<String> COLUMNS =
      List.of("Run", "Repository", "Steps", "Updated", "State", "What came of it");

  private RunTable() {}

  static Html of(String caption, List<RunRecord> runs) {
    return new Table(
            caption,
            COLUMNS,
            runs.stream().map(RunTable::row).toList(),
            "No runs yet. A push to a repository with release.enabled makes one.")
        .html();
  }

  private static List<Html> row(RunRecord run) {
    return List.of(
        link("/runs/" + run.key(), title(run)).with("title", run.key().toString()),
        text(run.repository().ref().toString()),
        text(progress(run)),
        Times.of(run.updatedAt()),
        States.of(run.state()),
        tag("span", States.sentence(run.state())).with("class", "clip"));
  }

  /** A short name: the kind, and of the subject what people know it by. */
  static String title(RunRecord run) {
    String head = run.input().getOrDefault("head", "");
    return run.key().kind() + (head.length() > 7 ? " " + head.substring(0, 7) : "");
  }

  private static String progress(RunRecord run) {
    return run.steps().stream().filter(StepRecord::done).count()
        + "\u00a0of\u00a0"
        + run.steps().size();
  }
}
