package io.quaymaster.config.job;

/** The kinds of work a job can be. */
public enum ProcessorName {
  /** Runs a command of the repository. */
  COMMAND,
  /** Deploys the template in the issue and deletes it again. */
  CLOUDFORMATION
}
