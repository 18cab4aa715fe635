package io.quaymaster.aws.dynamodb;

import io.quaymaster.app.Watermarks;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.aws.dynamodb.table.Update;
import io.quaymaster.aws.dynamodb.table.WriteOutcome;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watermarks in DynamoDB, one item each. */
@Singleton
public class DynamoDbWatermarks implements Watermarks {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoDbWatermarks.class);

  private final LedgerTable table;

  public DynamoDbWatermarks(LedgerTable table) {
    this.table = table;
  }

  @Override
  public Optional<Instant> read(String task) {
    return table.find(key(task)).map(item -> item.instant("mark"));
  }

  @Override
  public void advance(String task, Instant to) {
    WriteOutcome outcome =
        table.update(
            Update.of(key(task))
                .set("mark", Attributes.instant(to))
                .when("attribute_not_exists(#mark) OR #mark < :mark"));
    LOG.debug("mark of {} to {}: {}", task, to, outcome.written() ? "moved" : "further already");
  }

  private static ItemKey key(String task) {
    return new ItemKey("MARK#" + task, "MARK");
  }
}
