package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.StepRecord;
import io.quaymaster.web.api.RunResumption;
import io.quaymaster.web.html.Badge;
import io.quaymaster.web.html.Facts;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Table;
import io.quaymaster.web.html.Times;
import java.util.ArrayList;
import java.util.List;

/** Everything about one run. */
final class RunDetails {
  private static final List<String> COLUMNS = List.of("Step", "State", "Attempts", "Produced");

  private RunDetails() {}

  static List<Html> of(RunRecord run) {
    List<Html> all = new ArrayList<>();
    all.add(
        new Facts()
            .add("Run", tag("code", run.key().toString()))
            .add("State", States.of(run.state()))
            .add("What came of it", States.sentence(run.state()))
            .add("Repository", text(run.repository().ref().toString()))
            .add("Begun", Times.of(run.createdAt()))
            .add("Updated", Times.of(run.updatedAt()))
            .html());
    if (RunResumption.isFor(run.key()) && canResume(run.state())) {
      all.add(resume(run));
    }
    all.add(tag("h2", "Steps"));
    all.add(
        new Table(
                "The steps of this run in order",
                COLUMNS,
                run.steps().stream().map(step -> row(run, step)).toList(),
                "This run has not planned any steps.")
            .html());
    all.add(tag("h2", "Asked for"));
    all.add(Facts.of(run.input()));
    return all;
  }

  private static List<Html> row(RunRecord run, StepRecord step) {
    return List.of(
        text(step.name()),
        state(run, step),
        text(Integer.toString(step.attempts())),
        step.output().isEmpty() ? text("") : Facts.of(step.output()));
  }

  private static Html state(RunRecord run, StepRecord step) {
    if (step.done()) {
      return Badge.of("done", "good");
    }
    if (step.attempts() == 0) {
      return Badge.of("to do", "idle");
    }
    return States.of(run.state());
  }

  private static boolean canResume(RunState state) {
    return switch (state) {
      case RunState.Failed _, RunState.Waiting _ -> true;
      case RunState.Running _, RunState.Failing _, RunState.Finished _ -> false;
    };
  }

  private static Html resume(RunRecord run) {
    Html button = tag("button", "Resume this run").with("type", "submit");
    return tag("form", button)
        .with("method", "post")
        .with("action", "/runs/" + run.key() + "/resume");
  }
}
