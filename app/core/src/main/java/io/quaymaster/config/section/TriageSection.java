package io.quaymaster.config.section;

import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.issue.TriageRule;
import io.quaymaster.config.schema.FlagType;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.ListType;
import io.quaymaster.config.schema.OptionalType;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.TextType;
import io.quaymaster.config.schema.Values;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code triage:} */
final class TriageSection extends Section<TriageConfig> {
  private static final Key<List<TriageRule>> RULES =
      Key.of(
          "rules",
          new ListType<>(new RuleSection(), 100),
          TriageConfig.NONE.rules(),
          "what labels on issues do; every rule that matches acts once per issue");

  @Override
  public List<Key<?>> keys() {
    return List.of(RULES);
  }

  @Override
  protected TriageConfig build(Values values) {
    return new TriageConfig(values.get(RULES));
  }

  /** One of {@code triage.rules} */
  private static final class RuleSection extends Section<TriageRule> {
    private static final Key<List<String>> LABELS =
        Key.required(
            "labels",
            new ListType<>(Forms.line("a label's name", 50), 20),
            "labels that the issue must carry, all of them");
    private static final Key<Optional<ProjectTarget>> PROJECT =
        Key.of(
            "project",
            new OptionalType<>(new ProjectSection()),
            Optional.empty(),
            "the project that gets the issue");
    private static final Key<Boolean> TRACK =
        Key.of("track", new FlagType(), false, "records the issue in the bug tracker");
    private static final Key<Optional<String>> JOB =
        Key.of(
            "job",
            new OptionalType<>(
                TextType.of(
                    "a job's name such as reproduce", Pattern.compile("[a-z][a-z0-9-]{0,62}"))),
            Optional.empty(),
            "the job that is started");

    @Override
    public List<Key<?>> keys() {
      return List.of(LABELS, PROJECT, TRACK, JOB);
    }

    @Override
    protected TriageRule build(Values values) {
      return new TriageRule(
          values.get(LABELS), values.get(PROJECT), values.get(TRACK), values.get(JOB));
    }
  }
}
