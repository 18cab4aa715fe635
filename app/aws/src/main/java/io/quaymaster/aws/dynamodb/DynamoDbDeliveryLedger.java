package io.quaymaster.aws.dynamodb;

import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.aws.dynamodb.table.RecentIndex;
import io.quaymaster.aws.dynamodb.table.Update;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Refused;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Written;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.event.LedgerClaim;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The delivery ledger in DynamoDB. A claim is one write, and so is what became of it. */
@Singleton
public class DynamoDbDeliveryLedger implements DeliveryLedger {
  /** True for a delivery in work whose deadline has passed. */
  private static final String OVERDUE = "(#state = :processing AND #until <= :now)";

  private static final Duration KEPT = Duration.ofDays(14);

  private final LedgerTable table;
  private final RecentIndex recent;

  public DynamoDbDeliveryLedger(LedgerTable table, RecentIndex recent) {
    this.table = table;
    this.recent = recent;
  }

  @Override
  public LedgerClaim claim(Envelope envelope, Instant now, Instant until) {
    Update update =
        change(envelope.delivery(), new DeliveryState.Processing(until), now)
            .add("attempts", 1)
            .setOnce("recentAt", Attributes.instant(envelope.receivedAt()))
            .when("attribute_not_exists(#pk) OR #state = :failed OR " + OVERDUE)
            .with("failed", Attributes.text(DeliveryItems.FAILED))
            .with("processing", Attributes.text(DeliveryItems.PROCESSING))
            .with("now", Attributes.instant(now));
    return switch (table.update(describe(update, envelope))) {
      case Written(var item) -> new LedgerClaim.Claimed(item.integer("attempts"));
      case Refused(var item) -> refusal(item);
    };
  }

  private static LedgerClaim refusal(Item item) {
    return switch (DeliveryItems.state(item)) {
      case DeliveryState.Done _ -> new LedgerClaim.AlreadyDone();
      case DeliveryState.Processing(var until) -> new LedgerClaim.Busy(until);
      case DeliveryState.Failed _ ->
          throw new IllegalStateException("a failed delivery can be claimed: " + item.key());
    };
  }

  @Override
  public boolean settle(DeliveryId id, int attempt, DeliveryState state, Instant now) {
    return table
        .update(
            change(id, state, now)
                .when("#attempts = :attempt AND #state = :processing")
                .with("attempt", Attributes.number(attempt))
                .with("processing", Attributes.text(DeliveryItems.PROCESSING)))
        .written();
  }

  @Override
  public boolean reopen(DeliveryId id, Instant now) {
    return table
        .update(
            change(id, new DeliveryState.Failed("opened for a replay"), now)
                .when("attribute_exists(#pk) AND (#state <> :processing OR #until <= :now)")
                .with("processing", Attributes.text(DeliveryItems.PROCESSING))
                .with("now", Attributes.instant(now)))
        .written();
  }

  @Override
  public Optional<DeliveryRecord> find(DeliveryId id) {
    return table.find(DeliveryItems.key(id)).map(DeliveryItems::record);
  }

  @Override
  public List<DeliveryRecord> list(Instant before, int limit) {
    return recent
        .list(new RecentIndex.Wanted(DeliveryItems.SORT, Optional.empty(), before, limit))
        .stream()
        .map(DeliveryItems::record)
        .toList();
  }

  private static Update change(DeliveryId id, DeliveryState state, Instant now) {
    return DeliveryItems.with(Update.of(DeliveryItems.key(id)), state)
        .set("updatedAt", Attributes.instant(now))
        .set("expiresAt", Attributes.number(now.plus(KEPT).getEpochSecond()));
  }

  private static Update describe(Update update, Envelope envelope) {
    EnvelopeHead head = envelope.head();
    return update
        .set("guid", Attributes.text(envelope.delivery().value()))
        .set("recentOf", Attributes.text(DeliveryItems.SORT))
        .set("event", Attributes.text(envelope.event()))
        .set("action", Attributes.remark(head.action().orElse("")))
        .set("repository", Attributes.remark(head.repositoryName().orElse("")))
        .set("sender", Attributes.remark(head.sender().orElse("")));
  }
}
