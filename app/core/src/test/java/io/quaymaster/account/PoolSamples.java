package io.quaymaster.account;

import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.run.RunKey;
import java.time.Instant;
import java.util.Set;

/** Values for tests of the pool. */
public final class PoolSamples {
  public static final PoolName POOL = new PoolName("sandbox");
  public static final Holder WORKER = new Holder("worker-1");
  public static final Holder CLEANER = new Holder("cleaner-1");
  public static final RunKey JOB = new RunKey("job", "42/17/reproduce");

  private PoolSamples() {}

  public static LeaseId lease(String begin) {
    return new LeaseId((begin + "000000000000").substring(0, 12));
  }

  public static Membership member(String id) {
    return new Membership(
        new AccountId(id),
        POOL,
        Set.of(),
        new RoleArn("arn:aws:iam::" + id + ":role/processing"),
        false);
  }

  public static Account dirty(String id, Instant now) {
    return Account.registered(member(id), now);
  }
}
