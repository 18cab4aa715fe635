package io.quaymaster.run;

import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs for tests: their keys, times and steps made of a name and a function. */
final class Runs {
  static final RunKey KEY = new RunKey("release", "42/4f2c/stable");
  static final InstalledRepository REPOSITORY =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(42), RepositoryRef.parse("acme/billing"));
  static final Map<String, String> INPUT = Map.of("branch", "main");
  static final RunTiming TIMING =
      new RunTiming(
          Duration.ofSeconds(90),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofMinutes(15),
          16);

  private Runs() {}

  /** A step that is a function. */
  record FunctionStep(String name, Function<StepContext, StepOutcome> work) implements Step {
    @Override
    public StepOutcome run(StepContext context) {
      return work.apply(context);
    }
  }

  static Step step(String name, Function<StepContext, StepOutcome> work) {
    return new FunctionStep(name, work);
  }

  static StepOutcome done(String name, String value) {
    return new StepOutcome.Done(Map.of(name, value));
  }

  static RunDefinition definition(Step onFailure, Step... steps) {
    return new RunDefinition(
        "release", List.of(steps), onFailure, run -> "all " + steps.length + " steps are done");
  }
}
