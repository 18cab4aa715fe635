package io.quaymaster.triage;

import io.quaymaster.feedback.Comments;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.run.RunState.Failing;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says on the issue what could not be done; when all went well it says nothing. */
record TellStep(TriageIssue issue, Comments comments) implements Step {
  @Override
  public String name() {
    return "tell";
  }

  @Override
  public StepOutcome run(StepContext context) {
    List<String> lines =
        Stream.concat(
                context.run().steps().stream()
                    .flatMap(step -> step.output().getOrDefault("notices", "").lines()),
                context.run().state() instanceof Failing failing
                    ? Stream.of(failing.reason(), failing.remedy())
                    : Stream.of())
            .filter(line -> !line.isBlank())
            .map(line -> "- " + Markdown.escape(line))
            .toList();
    if (lines.isEmpty() && !context.run().hasToldOfFailure()) {
      return new Done(Map.of());
    }
    String text =
        lines.isEmpty()
            ? "What the labels ask for is done now."
            : "Not everything that the labels ask for could be done:\n\n"
                + String.join("\n", lines);
    String marker = "triage:" + context.run().key().subject().replace('/', '.');
    long comment = comments.show(issue.repository(), issue.number(), marker, text);
    return new Done(Map.of("comment", Long.toString(comment)));
  }
}
