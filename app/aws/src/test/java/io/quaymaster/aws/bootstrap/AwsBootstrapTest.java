package io.quaymaster.aws.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.aws.Stack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class AwsBootstrapTest {
  @Test
  void everythingIsThereAndStaysWhenItIsMadeAgain() {
    Stack.bean(AwsBootstrap.class).create();

    assertTrue(
        Stack.bean(DynamoDbClient.class).listTables().tableNames().contains("quaymaster-ledger"));
    assertTrue(
        Stack.bean(S3Client.class).listBuckets().buckets().stream()
            .anyMatch(bucket -> bucket.name().equals("quaymaster-payloads")));
    List<String> queues =
        Stack.bean(SqsClient.class).listQueues().queueUrls().stream()
            .map(url -> url.substring(url.lastIndexOf('/') + 1))
            .toList();
    assertTrue(
        queues.containsAll(
            List.of(
                "events.fifo",
                "events-dlq.fifo",
                "work.fifo",
                "work-dlq.fifo",
                "deferred",
                "deferred-dlq")),
        queues.toString());
  }

  @Test
  void queueHasItsDeadLettersAndVisibility() {
    SqsClient sqs = Stack.bean(SqsClient.class);
    Stack.bean(AwsBootstrap.class);
    String url = sqs.getQueueUrl(q -> q.queueName("events.fifo")).queueUrl();

    Map<QueueAttributeName, String> attributes =
        sqs.getQueueAttributes(a -> a.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();

    assertEquals("true", attributes.get(QueueAttributeName.FIFO_QUEUE));
    assertEquals("180", attributes.get(QueueAttributeName.VISIBILITY_TIMEOUT));
    String redrive = String.valueOf(attributes.get(QueueAttributeName.REDRIVE_POLICY));
    assertTrue(redrive.contains("events-dlq.fifo"), redrive);
    assertTrue(redrive.contains("5"), redrive);
  }

  @Test
  void tableHasItsIndexAndExpiry() {
    DynamoDbClient dynamoDb = Stack.bean(DynamoDbClient.class);

    GlobalSecondaryIndexDescription index =
        dynamoDb
            .describeTable(d -> d.tableName("quaymaster-ledger"))
            .table()
            .globalSecondaryIndexes()
            .getFirst();
    TimeToLiveDescription expiry =
        dynamoDb.describeTimeToLive(d -> d.tableName("quaymaster-ledger")).timeToLiveDescription();

    assertEquals("recent", index.indexName());
    assertEquals(List.of("kind"), index.projection().nonKeyAttributes());
    assertEquals("ENABLED", expiry.timeToLiveStatusAsString());
    assertEquals("expiresAt", expiry.attributeName());
  }
}
