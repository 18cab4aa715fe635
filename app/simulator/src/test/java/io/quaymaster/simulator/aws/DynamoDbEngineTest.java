package io.quaymaster.simulator.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbEngineTest {
  private static final AttributeValue KEY = AttributeValue.fromS("one");

  @Test
  void conditionalWriteFailsWhenTheItemExists() {
    DynamoDbClient client = Clients.dynamoDb(uri());
    createTable(client, "conditional");
    putIfAbsent(client, "conditional");
    assertThrows(ConditionalCheckFailedException.class, () -> putIfAbsent(client, "conditional"));
  }

  @Test
  void tablesInADirectoryAreThereAfterARestart(@TempDir Path directory) {
    try (DynamoDbEngine first = DynamoDbEngine.start(0, directory.resolve("new"))) {
      DynamoDbClient client = Clients.dynamoDb(first.uri());
      createTable(client, "kept");
      putIfAbsent(client, "kept");
    }
    try (DynamoDbEngine second = DynamoDbEngine.start(0, directory.resolve("new"))) {
      Map<String, AttributeValue> item =
          Clients.dynamoDb(second.uri())
              .getItem(g -> g.tableName("kept").key(Map.of("id", KEY)))
              .item();
      assertEquals(KEY, item.get("id"));
    }
  }

  @Test
  void listensOnLoopbackOnly() {
    assertEquals("127.0.0.1", uri().getHost());
  }

  @Test
  void takenPortIsOneClearLine() {
    int port = uri().getPort();
    EngineStartException e =
        assertThrows(EngineStartException.class, () -> DynamoDbEngine.start(port));
    assertEquals(
        "port %d for DynamoDB is taken: stop what listens there or choose another port"
            .formatted(port),
        e.getMessage());
  }

  private static URI uri() {
    return Engines.shared().dynamoDb().orElseThrow();
  }

  private static void createTable(DynamoDbClient client, String name) {
    client.createTable(
        t ->
            t.tableName(name)
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH))
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  private static void putIfAbsent(DynamoDbClient client, String table) {
    client.putItem(
        p ->
            p.tableName(table)
                .item(Map.of("id", KEY))
                .conditionExpression("attribute_not_exists(id)"));
  }
}
