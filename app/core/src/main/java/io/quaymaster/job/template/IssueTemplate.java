package io.quaymaster.job.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.kernel.Glob;
import java.util.List;

/** Finds the template of an issue and decides whether it may be deployed. */
public final class IssueTemplate {
  private IssueTemplate() {}

  /**
   * Looks for it.
   *
   * @param markdown body of the issue
   * @param allow what the repository allows
   */
  public static TemplateOutcome in(String markdown, List<Glob> allow) {
    Template.Found found;
    try {
      found = Template.find(markdown);
    } catch (UnreadableTemplate e) {
      return new TemplateOutcome.Rejected(List.of(e.text()));
    }
    TemplateRules rules = new TemplateRules(allow);
    List<String> problems = rules.problems(found.keys());
    if (!problems.isEmpty()) {
      return new TemplateOutcome.Rejected(problems);
    }
    String json = TemplateWriter.json(TemplateWriter.deletable(found.keys()));
    int size = json.getBytes(UTF_8).length;
    return size > Template.SIZE_LIMIT
        ? new TemplateOutcome.Rejected(
            List.of(
                "the template has %d bytes as compact JSON; CloudFormation takes %d"
                    .formatted(size, Template.SIZE_LIMIT)))
        : new TemplateOutcome.Accepted(new Template(json, found.line(), rules.expands()));
  }
}
