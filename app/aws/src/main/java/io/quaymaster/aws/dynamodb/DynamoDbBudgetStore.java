package io.quaymaster.aws.dynamodb;

import io.quaymaster.app.budget.BudgetKind;
import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.aws.dynamodb.table.Update;
import io.quaymaster.aws.dynamodb.table.WriteOutcome;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Refused;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Written;
import io.quaymaster.kernel.InstallationId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The budget's counters in DynamoDB. An answer lost on the way may make a block count twice: rather
 * too slow than over GitHub's limit.
 */
@Singleton
public class DynamoDbBudgetStore implements BudgetStore {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoDbBudgetStore.class);
  private static final Duration KEPT = Duration.ofDays(1);

  private final LedgerTable table;

  public DynamoDbBudgetStore(LedgerTable table) {
    this.table = table;
  }

  /** One write when there is enough; one more for what is left, each time others were faster. */
  @Override
  public int take(
      InstallationId installation, BudgetKind kind, Instant window, int amount, int limit) {
    ItemKey key =
        new ItemKey(
            partition(installation), "WINDOW#%s#%d".formatted(kind, window.getEpochSecond()));
    long expiresAt = window.plus(kind.window()).plus(KEPT).getEpochSecond();
    int wanted = Math.min(amount, limit);
    while (wanted > 0) {
      Update update =
          Update.of(key)
              .add("taken", wanted)
              .set("expiresAt", Attributes.number(expiresAt))
              .when("attribute_not_exists(#taken) OR #taken <= :room")
              .with("room", Attributes.number((long) limit - wanted));
      switch (table.update(update)) {
        case Written _ -> {
          return wanted;
        }
        case Refused(var item) -> wanted = Math.min(wanted, limit - item.integer("taken"));
      }
    }
    return 0;
  }

  @Override
  public void blockUntil(InstallationId installation, Instant until, String reason) {
    WriteOutcome outcome =
        table.update(
            Update.of(knownKey(installation))
                .set("blockedUntil", Attributes.instant(until))
                .set("blockedFor", Attributes.remark(reason))
                .when("attribute_not_exists(#blockedUntil) OR #blockedUntil < :blockedUntil"));
    LOG.info(
        "installation {} must be silent until {} ({}){}",
        installation,
        until,
        reason,
        outcome.written() ? "" : ", and longer as known already");
  }

  @Override
  public void report(InstallationId installation, Primary primary) {
    table.update(
        Update.of(knownKey(installation))
            .set("primaryLimit", Attributes.number(primary.limit()))
            .set("primaryRemaining", Attributes.number(primary.remaining()))
            .set("primaryReset", Attributes.instant(primary.reset())));
  }

  @Override
  public Known known(InstallationId installation) {
    return table
        .find(knownKey(installation))
        .map(
            item ->
                new Known(
                    item.optionalInstant("blockedUntil"),
                    item.optionalInstant("primaryReset")
                        .map(
                            reset ->
                                new Primary(
                                    item.integer("primaryLimit"),
                                    item.integer("primaryRemaining"),
                                    reset))))
        .orElseGet(() -> new Known(Optional.empty(), Optional.empty()));
  }

  private static ItemKey knownKey(InstallationId installation) {
    return new ItemKey(partition(installation), "KNOWN");
  }

  private static String partition(InstallationId installation) {
    return "BUDGET#" + installation;
  }
}
