package io.quaymaster.job.template;

import java.util.List;

/** What looking for a template came to. */
public sealed interface TemplateOutcome {
  /** There is one, and it may be deployed. */
  record Accepted(Template template) implements TemplateOutcome {}

  /**
   * There is none, or it may not be deployed.
   *
   * @param problems each for a person, one line; they quote what others wrote
   */
  record Rejected(List<String> problems) implements TemplateOutcome {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
