package io.quaymaster.job.processor;

/** Why a job is stopped from outside. */
public enum StopReason {
  /** Somebody else may hold the account by now. */
  LEASE_LOST,
  /** A person cancelled it. */
  CANCELLED,
  /** The worker must end; the job will run again. */
  INTERRUPTED
}
