package io.quaymaster.simulator.rest.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.state.check.Annotation;
import io.quaymaster.simulator.state.check.CheckOutput;
import io.quaymaster.simulator.state.check.CheckRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about a check run.
 *
 * @param body of the request
 * @param now the time for what it leaves open
 */
record CheckRunFields(Body body, Instant now) {
  private static final int MOST_ANNOTATIONS = 50;
  private static final int LONGEST_TEXT = 65_535;
  private static final List<String> CONCLUSIONS =
      List.of(
          "action_required", "cancelled", "failure", "neutral", "success", "skipped", "timed_out");

  /** A new run; ids are given out later. */
  CheckRun fresh(long appId, ObjectId head) {
    CheckOutput none = new CheckOutput(null, null, null, List.of());
    CheckRun blank =
        new CheckRun(
            0, 0, appId, body.required("name"), head, "queued", null, now, null, null, null, none);
    return over(blank);
  }

  /** The run with what the request changes; annotations add up. */
  CheckRun over(CheckRun old) {
    String conclusion = conclusion();
    String status = conclusion == null ? body.text("status").orElse(old.status()) : "completed";
    if (status.equals("completed") && conclusion == null && old.conclusion() == null) {
      throw new RestProblem(ApiAnswer.validation("CheckRun", "conclusion", "missing_field"));
    }
    boolean completed = status.equals("completed");
    Instant completedAt =
        body.time("completed_at").orElse(old.completedAt() == null ? now : old.completedAt());
    return new CheckRun(
        old.id(),
        old.suiteId(),
        old.appId(),
        body.text("name").orElse(old.name()),
        old.head(),
        status,
        completed ? (conclusion == null ? old.conclusion() : conclusion) : null,
        body.time("started_at").orElse(old.startedAt()),
        completed ? completedAt : null,
        body.text("details_url").orElse(old.detailsUrl()),
        body.text("external_id").orElse(old.externalId()),
        output(old.output()));
  }

  private @Nullable String conclusion() {
    String conclusion = body.text("conclusion").orElse(null);
    if (conclusion != null && !CONCLUSIONS.contains(conclusion)) {
      throw new RestProblem(ApiAnswer.validation("CheckRun", "conclusion", "invalid"));
    }
    return conclusion;
  }

  private CheckOutput output(CheckOutput old) {
    JsonNode json = body.json().path("output");
    if (!json.isObject()) {
      return old;
    }
    Body given = new Body(json);
    List<Annotation> annotations = new ArrayList<>(old.annotations());
    JsonNode added = json.path("annotations");
    if (added.size() > MOST_ANNOTATIONS) {
      throw new RestProblem(
          Answers.unprocessable(
              "Invalid request.\n\nNo more than 50 items are allowed; "
                  + added.size()
                  + " were supplied."));
    }
    added.forEach(one -> annotations.add(annotation(new Body(one))));
    return new CheckOutput(
        given.text("title").orElse(old.title()),
        bounded("summary", given.text("summary").orElse(old.summary())),
        bounded("text", given.text("text").orElse(old.text())),
        annotations);
  }

  private static @Nullable String bounded(String field, @Nullable String text) {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new RestProblem(
          Answers.custom(
              "CheckRun", field, field + " exceeds a maximum length of 65535 characters"));
    }
    return text;
  }

  private static Annotation annotation(Body json) {
    return new Annotation(
        json.required("path"),
        line(json, "start_line"),
        line(json, "end_line"),
        json.number("start_column").orElse(null),
        json.number("end_column").orElse(null),
        json.required("annotation_level"),
        json.required("message"),
        json.text("title").orElse(null),
        json.text("raw_details").orElse(null));
  }

  private static int line(Body json, String field) {
    return json.number(field)
        .orElseThrow(
            () ->
                new RestProblem(
                    ApiAnswer.validation("CheckRunAnnotation", field, "missing_field")));
  }
}
