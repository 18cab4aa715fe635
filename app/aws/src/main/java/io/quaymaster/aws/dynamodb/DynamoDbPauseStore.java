package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.config.Pause;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.PauseStore;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Pauses in DynamoDB, all in one partition: there are few. */
@Singleton
public class DynamoDbPauseStore implements PauseStore {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoDbPauseStore.class);
  private static final String PARTITION = "PAUSE";

  private final LedgerTable table;

  public DynamoDbPauseStore(LedgerTable table) {
    this.table = table;
  }

  @Override
  public void add(Pause pause) {
    Map<String, AttributeValue> item = new HashMap<>(key(pause.scope()).attributes());
    item.put("feature", Attributes.text(pause.scope().feature()));
    item.put("target", Attributes.text(pause.scope().target()));
    item.put("by", Attributes.remark(pause.by()));
    item.put("why", Attributes.remark(pause.why()));
    item.put("since", Attributes.instant(pause.since()));
    if (!table.put(item, "attribute_not_exists(#pk)", Map.of()).written()) {
      LOG.info("{} is paused already", pause.scope());
    }
  }

  @Override
  public boolean remove(PauseScope scope) {
    return table.delete(key(scope));
  }

  @Override
  public List<Pause> list() {
    return table.partition(PARTITION).stream().map(DynamoDbPauseStore::pause).toList();
  }

  private static ItemKey key(PauseScope scope) {
    return new ItemKey(PARTITION, scope.feature() + "#" + scope.target());
  }

  private static Pause pause(Item item) {
    return new Pause(
        new PauseScope(item.text("feature"), item.text("target")),
        item.text("by"),
        item.text("why"),
        item.instant("since"));
  }
}
