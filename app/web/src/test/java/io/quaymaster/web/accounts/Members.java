package io.quaymaster.web.accounts;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Holder;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.Capability;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.run.RunKey;
import io.quaymaster.web.WebStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Accounts of pool {@code web}, brought into the store in the states that tests need. */
final class Members {
  static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Holder WORKER = new Holder("worker-1");

  private Members() {}

  private static AccountStore store() {
    return WebStack.bean(AccountStore.class);
  }

  static Account dirty(String id) {
    Account fresh =
        Account.registered(
            new Membership(
                new AccountId(id),
                new PoolName("web"),
                Set.of(new Capability("gpu")),
                new RoleArn("arn:aws:iam::" + id + ":role/quaymaster-job"),
                false),
            AT);
    store().write(new AccountWrite.Created(fresh));
    return fresh;
  }

  static Account cleaning(String id) {
    return put(dirty(id).cleaning(new Holder("cleaner-1"), AT.plusSeconds(900)));
  }

  static Account free(String id) {
    return put(cleaning(id).cleaned(AT.plusSeconds(60)));
  }

  static Account leased(String id) {
    LeaseId lease = new LeaseId("abcdefghij" + id.substring(10));
    return put(free(id).leased(lease, WORKER, AT.plusSeconds(90), Duration.ofHours(3)));
  }

  static Account used(String id) {
    return put(leased(id).begun(RunKey.parse("job/7/1/reproduce/1"), AT.plusSeconds(91)));
  }

  static Account quarantined(String id, String why) {
    return put(dirty(id).quarantined(new Blocker(why)));
  }

  private static Account put(Account next) {
    store().write(new AccountWrite.Replaced(next));
    return next;
  }
}
