package io.quaymaster.config.job;

import io.quaymaster.kernel.Glob;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One job of a repository.
 *
 * @param processor what kind of work it is
 * @param run program and arguments of a {@code command}, handed over as they are, without a shell
 * @param timeout how long it may work
 * @param pool name of the account pool whose accounts it is done in
 * @param artifacts files of the repository's folder that are kept as results, by path from there
 * @param allow resource types (and transforms) that a {@code cloudformation} template may use
 */
public record JobConfig(
    ProcessorName processor,
    List<String> run,
    JobTimeout timeout,
    String pool,
    List<Glob> artifacts,
    List<Glob> allow) {
  /** How long a job may work when nothing is said. */
  public static final JobTimeout DEFAULT_TIMEOUT = JobTimeout.of("30m");

  /** The pool when nothing is said. */
  public static final String DEFAULT_POOL = "sandbox";

  /** What a pool's name looks like. */
  public static final Pattern POOL = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  public JobConfig {
    run = List.copyOf(run);
    artifacts = List.copyOf(artifacts);
    allow = List.copyOf(allow);
    if (!POOL.matcher(pool).matches()) {
      throw new IllegalArgumentException("not a pool's name: '" + pool + "'");
    }
    switch (processor) {
      case COMMAND -> {
        require(!run.isEmpty(), "processor command needs 'run': a program and its arguments");
        require(allow.isEmpty(), "'allow' is for the processor cloudformation only");
      }
      case CLOUDFORMATION -> {
        require(
            !allow.isEmpty(),
            "processor cloudformation needs 'allow': the resource types that templates may use");
        require(run.isEmpty(), "'run' is for the processor command only");
        require(artifacts.isEmpty(), "'artifacts' is for the processor command only");
      }
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
