package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The sparse index {@code free} of the table of accounts. */
@Singleton
public class DynamoDbFreeIndex implements FreeIndex {
  private final AccountTables tables;

  DynamoDbFreeIndex(AccountTables tables) {
    this.tables = tables;
  }

  @Override
  public Page page(PoolName pool, int shard, Optional<String> after) {
    AttributeValue partition = AccountItems.freeIn(pool, shard);
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.accounts())
            .indexName(AccountTables.FREE)
            .keyConditionExpression("freeIn = :in")
            .expressionAttributeValues(Map.of(":in", partition))
            .limit(PAGE);
    after.ifPresent(line -> query.exclusiveStartKey(start(partition, line)));
    QueryResponse answer =
        AccountTables.asked(
            "list free accounts of " + pool + " in table " + tables.accounts(),
            () -> tables.client().query(query.build()));
    List<AccountId> accounts =
        answer.items().stream()
            .map(values -> new AccountId(new Item(values).text(AccountItems.ID)))
            .toList();
    return new Page(
        accounts,
        answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
            ? Optional.of(new Item(answer.lastEvaluatedKey()).text(AccountItems.FREE_SINCE))
            : Optional.empty());
  }

  private static Map<String, AttributeValue> start(AttributeValue partition, String line) {
    return Map.of(
        AccountItems.FREE_IN,
        partition,
        AccountItems.FREE_SINCE,
        Attributes.text(line),
        AccountItems.ID,
        Attributes.text(line.substring(line.indexOf('#') + 1)));
  }
}
