package io.quaymaster.run;

import io.quaymaster.kernel.InstalledRepository;

/**
 * What a step is given.
 *
 * @param run the record as it stands, with the output of the steps before
 * @param attempt counts from 1, over the life of the run
 */
public record StepContext(RunRecord run, int attempt) {
  /** True when no earlier attempt can have had an effect. */
  public boolean first() {
    return attempt == 1;
  }

  public InstalledRepository repository() {
    return run.repository();
  }

  /**
   * What was asked of the run.
   *
   * @throws IllegalStateException when the input lacks it, which is a bug
   */
  public String input(String name) {
    String value = run.input().get(name);
    if (value == null) {
      throw new IllegalStateException("run " + run.key() + " has no input " + name);
    }
    return value;
  }

  /**
   * What an earlier step produced.
   *
   * @throws IllegalStateException when it produced no such thing, which is a bug
   */
  public String output(String step, String name) {
    return run.output(step, name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "step " + step + " of run " + run.key() + " has no output " + name));
  }
}
