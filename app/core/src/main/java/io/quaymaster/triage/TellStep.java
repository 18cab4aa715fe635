package io.quaymaster.triage;

import io.quaymaster.feedback.Comments;
import io.quaymaster.feedback.Markdown;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunState.Failing;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says on the issue what could not be done; when all went well it says nothing. */
record TellStep(TriageIssue issue, RunKey first, Comments comments) implements Step {
  /** The input of a run whose issue was told by an earlier run what could not be done. */
  static final String TOLD = "told";

  private static final String AGAIN =
      "\n\nOnce that is mended, take the label off and put it on again.";

  @Override
  public String name() {
    return "tell";
  }

  @Override
  public StepOutcome run(StepContext context) {
    Stream<String> end =
        context.run().state() instanceof Failing failing
            ? Stream.of(failing.reason(), failing.remedy())
            : Stream.of();
    List<String> lines =
        Stream.concat(notices(context).stream(), end)
            .filter(line -> !line.isBlank())
            .map(line -> "- " + Markdown.escape(line))
            .toList();
    if (lines.isEmpty() && !mayHaveTold(context)) {
      return new Done(Map.of());
    }
    String text =
        lines.isEmpty()
            ? "What the labels ask for is done now."
            : "Not everything that the labels ask for could be done:\n\n"
                + String.join("\n", lines)
                + (notices(context).isEmpty() ? "" : AGAIN);
    String marker = "triage:" + first.subject().replace('/', '.');
    long comment = comments.show(issue.repository(), issue.number(), marker, text);
    return new Done(Map.of("comment", Long.toString(comment)));
  }

  private boolean mayHaveTold(StepContext context) {
    return context.run().hasToldOfFailure() || context.run().input().containsKey(TOLD);
  }

  private static List<String> notices(StepContext context) {
    return context.run().steps().stream()
        .flatMap(step -> step.output().getOrDefault(LinkStep.NOTICES, "").lines())
        .toList();
  }
}
