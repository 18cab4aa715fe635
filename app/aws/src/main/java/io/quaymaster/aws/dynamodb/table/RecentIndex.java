package io.quaymaster.aws.dynamodb.table;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Lists by the index {@code recent}, in order of time. The index follows the table within moments;
 * what it lists is read from the table itself.
 */
@Singleton
public class RecentIndex {
  /** Name of the index. */
  public static final String NAME = "recent";

  /** A list has at most so many lines; BatchGetItem takes as many keys. */
  private static final int MAX = 100;

  private final LedgerTable table;

  public RecentIndex(LedgerTable table) {
    this.table = table;
  }

  /** Which lines come first. */
  public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  /**
   * What to list.
   *
   * @param of {@code DELIVERY}, {@code RUN} or a state of jobs
   * @param kind only items of this kind; empty for all
   * @param before only those with a {@code recentAt} before this
   * @param limit 1 to 100
   */
  public record Wanted(String of, Optional<String> kind, Instant before, int limit, Order order) {
    /** The newest first. */
    public Wanted(String of, Optional<String> kind, Instant before, int limit) {
      this(of, kind, before, limit, Order.NEWEST_FIRST);
    }

    public Wanted {
      if (limit < 1 || limit > MAX) {
        throw new IllegalArgumentException("a list has 1 to 100 lines, not " + limit);
      }
    }
  }

  /** The items, in the order of the index. One that has expired meanwhile is left out. */
  public List<Item> list(Wanted wanted) {
    List<Item> found = new ArrayList<>();
    Map<String, AttributeValue> from = Map.of();
    do {
      QueryResponse page = page(wanted, from);
      List<ItemKey> keys = page.items().stream().map(values -> new Item(values).key()).toList();
      for (int at = 0, end; at < keys.size() && found.size() < wanted.limit(); at = end) {
        end = Math.min(at + wanted.limit() - found.size(), keys.size());
        found.addAll(read(keys.subList(at, end)));
      }
      from = page.lastEvaluatedKey();
    } while (found.size() < wanted.limit() && !from.isEmpty());
    return found;
  }

  private QueryResponse page(Wanted wanted, Map<String, AttributeValue> from) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":of", Attributes.text(wanted.of()));
    values.put(":before", Attributes.instant(wanted.before()));
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table.name())
            .indexName(NAME)
            .keyConditionExpression("recentOf = :of AND recentAt < :before")
            .scanIndexForward(wanted.order() == Order.OLDEST_FIRST);
    if (wanted.kind().isPresent()) {
      values.put(":kind", Attributes.text(wanted.kind().orElseThrow()));
      query.filterExpression("kind = :kind");
    } else {
      query.limit(wanted.limit());
    }
    if (!from.isEmpty()) {
      query.exclusiveStartKey(from);
    }
    query.expressionAttributeValues(values);
    return table.asked("list " + wanted.of(), () -> table.client().query(query.build()));
  }

  /** Reads items in the order of the keys. What the batch leaves over is read one by one. */
  private List<Item> read(List<ItemKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    KeysAndAttributes wanted =
        KeysAndAttributes.builder()
            .keys(keys.stream().map(ItemKey::attributes).toList())
            .consistentRead(true)
            .build();
    BatchGetItemResponse answer =
        table.asked(
            "read " + keys.size() + " items",
            () -> table.client().batchGetItem(b -> b.requestItems(Map.of(table.name(), wanted))));
    Map<ItemKey, Item> byKey = new HashMap<>();
    Stream.concat(
            answer.responses().getOrDefault(table.name(), List.of()).stream().map(Item::new),
            leftOver(answer).flatMap(key -> table.find(key).stream()))
        .forEach(item -> byKey.put(item.key(), item));
    return keys.stream().flatMap(key -> Optional.ofNullable(byKey.get(key)).stream()).toList();
  }

  private Stream<ItemKey> leftOver(BatchGetItemResponse answer) {
    KeysAndAttributes rest = answer.unprocessedKeys().get(table.name());
    return rest == null ? Stream.of() : rest.keys().stream().map(values -> new Item(values).key());
  }
}
