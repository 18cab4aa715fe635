package io.quaymaster.aws.bootstrap;

import io.quaymaster.aws.dynamodb.account.AccountTables;
import io.quaymaster.aws.dynamodb.table.RecentIndex;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes tables with their indexes and expiry; one that exists is left as it is. */
@Singleton
public class Tables {
  private static final Logger LOG = LoggerFactory.getLogger(Tables.class);
  private static final String EXPIRES_AT = "expiresAt";

  private final DynamoDbClient client;

  public Tables(DynamoDbClient client) {
    this.client = client;
  }

  /** Makes the ledger and waits until it can be used. */
  public void createLedger(String name) {
    create(ledger(name));
    expire(name);
  }

  /** Makes the tables of the account pool and waits until they can be used. */
  public void createAccounts(AccountTables tables) {
    create(accounts(tables.accounts()));
    create(leases(tables.leases()));
    expire(tables.leases());
  }

  private void create(CreateTableRequest table) {
    try {
      client.createTable(table);
    } catch (ResourceInUseException e) {
      LOG.debug("table {} exists", table.tableName(), e);
    }
    client.waiter().waitUntilTableExists(d -> d.tableName(table.tableName()));
  }

  private void expire(String name) {
    TimeToLiveStatus status =
        client
            .describeTimeToLive(d -> d.tableName(name))
            .timeToLiveDescription()
            .timeToLiveStatus();
    if (status == TimeToLiveStatus.DISABLED) {
      client.updateTimeToLive(
          u ->
              u.tableName(name)
                  .timeToLiveSpecification(s -> s.enabled(true).attributeName(EXPIRES_AT)));
    }
  }

  private static CreateTableRequest ledger(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            attribute("pk", ScalarAttributeType.S),
            attribute("sk", ScalarAttributeType.S),
            attribute("recentOf", ScalarAttributeType.S),
            attribute("recentAt", ScalarAttributeType.N))
        .keySchema(keys("pk", "sk"))
        .globalSecondaryIndexes(
            i ->
                i.indexName(RecentIndex.NAME)
                    .keySchema(keys("recentOf", "recentAt"))
                    .projection(
                        p -> p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("kind")))
        .build();
  }

  private static CreateTableRequest accounts(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            attribute("accountId", ScalarAttributeType.S),
            attribute("freeIn", ScalarAttributeType.S),
            attribute("freeSince", ScalarAttributeType.S))
        .keySchema(k -> k.attributeName("accountId").keyType(KeyType.HASH))
        .globalSecondaryIndexes(
            i ->
                i.indexName(AccountTables.FREE)
                    .keySchema(keys("freeIn", "freeSince"))
                    .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY)))
        .build();
  }

  private static CreateTableRequest leases(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            attribute("accountId", ScalarAttributeType.S),
            attribute("fence", ScalarAttributeType.N))
        .keySchema(keys("accountId", "fence"))
        .build();
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static List<KeySchemaElement> keys(String hash, String range) {
    return List.of(
        KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
  }
}
