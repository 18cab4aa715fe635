package io.quaymaster.config.section;

import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.config.job.JobTimeout;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.config.schema.ChoiceType;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.ListType;
import io.quaymaster.config.schema.MapType;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.TextType;
import io.quaymaster.config.schema.Values;
import io.quaymaster.kernel.Glob;
import java.util.List;
import java.util.regex.Pattern;

/** One of {@code jobs:} */
final class JobSection extends Section<JobConfig> {
  /** What stands at {@code jobs:}. */
  static final MapType<JobConfig> JOBS =
      new MapType<>(
          TextType.of("a job's name such as reproduce", JobName.FORM), new JobSection(), 50);

  private static final Key<ProcessorName> PROCESSOR =
      Key.required(
          "processor", new ChoiceType<>(ProcessorName.class), "what kind of work the job is");
  private static final Key<List<String>> RUN =
      Key.of(
          "run",
          new ListType<>(
              TextType.of(
                  "a program or an argument (up to 1000 characters)",
                  Pattern.compile("[^\\x00]{0,1000}")),
              100),
          List.of(),
          "program and arguments of a command, run without a shell");
  private static final Key<JobTimeout> TIMEOUT =
      Key.of(
          "timeout",
          new TextType<>("a duration from 1s to 150m", JobTimeout.FORM, JobTimeout::of),
          JobConfig.DEFAULT_TIMEOUT,
          "how long it may work");
  private static final Key<String> POOL =
      Key.of(
          "pool",
          TextType.of("a pool's name such as sandbox", JobConfig.POOL),
          JobConfig.DEFAULT_POOL,
          "the pool of accounts that it is done in");
  private static final Key<List<Glob>> ARTIFACTS =
      Key.of(
          "artifacts",
          new ListType<>(Forms.GLOB, 20),
          List.of(),
          "files that a command leaves behind and that are kept; '*' stands for '/' too");
  private static final Key<List<Glob>> ALLOW =
      Key.of(
          "allow",
          new ListType<>(Forms.GLOB, 100),
          List.of(),
          "resource types that a template may use");

  @Override
  public List<Key<?>> keys() {
    return List.of(PROCESSOR, RUN, TIMEOUT, POOL, ARTIFACTS, ALLOW);
  }

  @Override
  protected JobConfig build(Values values) {
    List<String> run = values.get(RUN);
    if (!run.isEmpty() && run.getFirst().isBlank()) {
      throw new IllegalArgumentException("'run' must begin with a program");
    }
    return new JobConfig(
        values.get(PROCESSOR),
        run,
        values.get(TIMEOUT),
        values.get(POOL),
        values.get(ARTIFACTS),
        values.get(ALLOW));
  }
}
