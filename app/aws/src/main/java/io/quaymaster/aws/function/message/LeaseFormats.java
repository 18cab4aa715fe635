package io.quaymaster.aws.function.message;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.Tenancy;
import io.quaymaster.run.RunKey;
import java.time.Instant;

/** Leases, running and past. */
final class LeaseFormats {
  static final Format<Lease> LEASE =
      new Format<>(
          lease ->
              new Written()
                  .text("id", lease.id())
                  .text("account", lease.account())
                  .text("pool", lease.pool())
                  .number("fence", lease.fence().value())
                  .text("holder", lease.holder())
                  .text("since", lease.since())
                  .text("deadline", lease.deadline()),
          in ->
              new Lease(
                  in.value("id", LeaseId::new),
                  in.value("account", AccountId::new),
                  in.value("pool", PoolName::new),
                  new Fence(in.number("fence")),
                  in.value("holder", Holder::new),
                  in.value("since", Instant::parse),
                  in.value("deadline", Instant::parse)));

  static final Format<Tenancy> TENANCY =
      new Format<>(
          tenancy ->
              new Written()
                  .part("lease", LEASE, tenancy.lease())
                  .text("renewed", tenancy.renewed())
                  .optionalText("job", tenancy.job())
                  .optionalText("ending", tenancy.ending()),
          in ->
              new Tenancy(
                  in.part("lease", LEASE),
                  in.value("renewed", Instant::parse),
                  in.optionalValue("job", RunKey::parse),
                  in.optionalValue("ending", PastLease.End::valueOf)));

  static final Format<PastLease> PAST =
      new Format<>(
          past ->
              new Written()
                  .part("lease", LEASE, past.lease())
                  .optionalText("job", past.job())
                  .text("ended", past.ended())
                  .text("how", past.how()),
          in ->
              new PastLease(
                  in.part("lease", LEASE),
                  in.optionalValue("job", RunKey::parse),
                  in.value("ended", Instant::parse),
                  in.value("how", PastLease.End::valueOf)));

  private LeaseFormats() {}
}
