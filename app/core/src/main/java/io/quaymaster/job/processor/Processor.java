package io.quaymaster.job.processor;

import io.quaymaster.config.job.ProcessorName;
import java.util.Optional;

/** Does one kind of work. A job of a repository picks it by its name. */
public interface Processor {
  /** What jobs call it. */
  ProcessorName name();

  /**
   * Looks at the work before the account is touched, so that an account that would not be used
   * needs no cleaning.
   *
   * @return why it can't be done at all; empty when it can be tried
   */
  Optional<ProcessorOutcome.Refused> check(Work work);

  /**
   * Does the work. When this returns, nothing of it runs on this machine any more, and what it
   * leaves in the account is left to cleaning.
   *
   * @return how it ended; an outage on our side is an exception instead
   */
  ProcessorOutcome process(Work work, Execution execution);
}
