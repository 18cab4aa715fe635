package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.ItemSize;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.aws.dynamodb.table.RecentIndex;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.StepRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Runs in DynamoDB, one item each.
 *
 * <p>A run that would take more than 390 KB is refused with an {@link IllegalStateException}: what
 * a step produces for later steps can't be cut without breaking them.
 */
@Singleton
public class DynamoDbRunStore implements RunStore {
  private final LedgerTable table;
  private final RecentIndex recent;

  public DynamoDbRunStore(LedgerTable table, RecentIndex recent) {
    this.table = table;
    this.recent = recent;
  }

  @Override
  public Optional<RunRecord> find(RunKey key) {
    return table.find(RunItems.key(key)).map(RunItems::record);
  }

  @Override
  public boolean create(RunRecord run) {
    return table.put(bounded(run), "attribute_not_exists(#pk)", Map.of()).written();
  }

  @Override
  public boolean replace(RunRecord run) {
    return table
        .put(
            bounded(run),
            "#revision = :read",
            Map.of(":read", Attributes.number(run.revision() - 1)))
        .written();
  }

  /** A run that was written since the index was read has moved: it belongs to a newer page. */
  @Override
  public List<RunRecord> list(Optional<String> kind, Instant before, int limit) {
    return recent.list(new RecentIndex.Wanted(RunItems.SORT, kind, before, limit)).stream()
        .map(RunItems::record)
        .filter(run -> run.updatedAt().isBefore(before))
        .sorted(Comparator.comparing(RunRecord::updatedAt).reversed())
        .toList();
  }

  private static Map<String, AttributeValue> bounded(RunRecord run) {
    Map<String, AttributeValue> item = RunItems.item(run);
    int size = ItemSize.of(item);
    if (size > ItemSize.MAX) {
      throw new IllegalStateException(
          "run %s would take %d bytes of at most %d; its largest step is %s"
              .formatted(run.key(), size, ItemSize.MAX, largestStep(run)));
    }
    return item;
  }

  private static String largestStep(RunRecord run) {
    return run.steps().stream()
        .max(Comparator.comparingInt(step -> ItemSize.of(Attributes.texts(step.output()))))
        .map(StepRecord::name)
        .orElse("none");
  }
}
