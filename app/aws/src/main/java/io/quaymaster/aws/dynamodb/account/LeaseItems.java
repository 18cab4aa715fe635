package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.run.RunKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Leases as items, and as parts of the items of accounts. */
final class LeaseItems {
  /** After its end. */
  private static final Duration KEPT = Duration.ofDays(365);

  private LeaseItems() {}

  /** A line of the history. */
  static Map<String, AttributeValue> line(PastLease past) {
    Map<String, AttributeValue> item = past(past);
    item.putAll(AccountItems.key(past.lease().account()));
    item.put("expiresAt", Attributes.number(past.ended().plus(KEPT).getEpochSecond()));
    return item;
  }

  static Map<String, AttributeValue> past(PastLease past) {
    Map<String, AttributeValue> map = new HashMap<>(lease(past.lease()));
    past.job().ifPresent(job -> map.put("job", Attributes.text(job.toString())));
    map.put("ended", Attributes.instant(past.ended()));
    map.put("how", Attributes.text(past.how().name()));
    return map;
  }

  static Map<String, AttributeValue> lease(Lease lease) {
    return Map.of(
        AccountItems.FENCE,
        Attributes.number(lease.fence().value()),
        "id",
        Attributes.text(lease.id().value()),
        "pool",
        Attributes.text(lease.pool().value()),
        "holder",
        Attributes.text(lease.holder().value()),
        "since",
        Attributes.instant(lease.since()),
        "deadline",
        Attributes.instant(lease.deadline()));
  }

  static PastLease past(Item item, AccountId account) {
    return new PastLease(
        lease(item, account), job(item), item.instant("ended"), End.valueOf(item.text("how")));
  }

  static Lease lease(Item item, AccountId account) {
    return new Lease(
        new LeaseId(item.text("id")),
        account,
        new PoolName(item.text("pool")),
        new Fence(item.number(AccountItems.FENCE)),
        new Holder(item.text("holder")),
        item.instant("since"),
        item.instant("deadline"));
  }

  static Optional<RunKey> job(Item item) {
    return item.optionalText("job").map(RunKey::parse);
  }
}
