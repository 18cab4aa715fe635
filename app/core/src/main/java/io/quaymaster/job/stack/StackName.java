package io.quaymaster.job.stack;

import io.quaymaster.account.LeaseId;

/** The name of the stack that a lease's job makes: {@code qm-<lease>}. */
public record StackName(LeaseId lease) {
  @Override
  public String toString() {
    return lease.stackPrefix();
  }
}
