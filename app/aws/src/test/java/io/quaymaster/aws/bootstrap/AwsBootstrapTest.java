package io.quaymaster.aws.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.aws.Stack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class AwsBootstrapTest {
  private static final String TABLE = "made-twice";

  private final ApplicationContext beans =
      Stack.with(
          Map.of(
              "quaymaster.aws.ledger-table", TABLE,
              "quaymaster.aws.payload-bucket", "made-twice",
              "quaymaster.roadmap.bucket", "made-twice-roadmap",
              "quaymaster.aws.queues.work", "made-twice.fifo"));

  @BeforeEach
  void makeTwice() {
    beans.getBean(AwsBootstrap.class).create();
    beans.getBean(AwsBootstrap.class).create();
  }

  @AfterEach
  void stop() {
    beans.close();
  }

  @Test
  void everythingIsThereByTheConfiguredNames() {
    assertTrue(beans.getBean(DynamoDbClient.class).listTables().tableNames().contains(TABLE));
    assertTrue(
        beans.getBean(S3Client.class).listBuckets().buckets().stream()
            .anyMatch(bucket -> bucket.name().equals("made-twice")));
    List<String> queues =
        beans.getBean(SqsClient.class).listQueues().queueUrls().stream()
            .map(url -> url.substring(url.lastIndexOf('/') + 1))
            .toList();
    assertTrue(
        queues.containsAll(
            List.of(
                "events.fifo",
                "events-dlq.fifo",
                "made-twice.fifo",
                "made-twice-dlq.fifo",
                "deferred",
                "deferred-dlq",
                "roadmap",
                "roadmap-dlq")),
        queues.toString());
  }

  @Test
  void roadmapBucketKeepsWhatIsReplaced() {
    assertEquals(
        "Enabled",
        beans
            .getBean(S3Client.class)
            .getBucketVersioning(g -> g.bucket("made-twice-roadmap"))
            .statusAsString());
  }

  @Test
  void queueHasItsDeadLettersAndVisibility() {
    SqsClient sqs = beans.getBean(SqsClient.class);
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
    DynamoDbClient dynamoDb = beans.getBean(DynamoDbClient.class);

    GlobalSecondaryIndexDescription index =
        dynamoDb.describeTable(d -> d.tableName(TABLE)).table().globalSecondaryIndexes().getFirst();
    TimeToLiveDescription expiry =
        dynamoDb.describeTimeToLive(d -> d.tableName(TABLE)).timeToLiveDescription();

    assertEquals("recent", index.indexName());
    assertEquals(List.of("kind"), index.projection().nonKeyAttributes());
    assertEquals("ENABLED", expiry.timeToLiveStatusAsString());
    assertEquals("expiresAt", expiry.attributeName());
  }
}
