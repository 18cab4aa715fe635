package io.quaymaster.simulator.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.sqs.SqsClient;

class BucketNotificationsTest {
  private static final String BUCKET = "watched";
  private static final SqsClient SQS = Clients.sqs(Engines.shared().sqs());
  private static final S3Client S3 = Clients.s3(Engines.shared().s3());
  private static final int FIVE_MEBIBYTES = 5 * 1024 * 1024;

  private static String queue = "";

  @BeforeAll
  static void watchTheInputFolder() {
    queue = Clients.queue(SQS, "object-events", Map.of());
    S3.createBucket(b -> b.bucket(BUCKET));
    Engines.shared().notifications().add(BUCKET, "Input/", ".json", "object-events");
  }

  @BeforeEach
  void empty() {
    SQS.purgeQueue(p -> p.queueUrl(queue));
  }

  @Test
  void putIsToldWithItsEncodedKeyETagAndSize() throws JsonProcessingException {
    String eTag =
        S3.putObject(
                p -> p.bucket(BUCKET).key("Input/Q3 plan+ü.json"), RequestBody.fromString("{}"))
            .eTag();
    JsonNode event = onlyEvent();
    assertEquals("ObjectCreated:Put", event.path("eventName").asText());
    assertEquals("2026-03-04T05:06:07.089Z", event.path("eventTime").asText());
    assertEquals(BUCKET, event.at("/s3/bucket/name").asText());
    assertEquals("Input/Q3+plan%2B%C3%BC.json", event.at("/s3/object/key").asText());
    assertEquals(2, event.at("/s3/object/size").asInt());
    assertEquals(eTag.replace("\"", ""), event.at("/s3/object/eTag").asText());
  }

  @Test
  void putIntoABucketWithVersionsIsToldWithItsVersion() throws JsonProcessingException {
    S3.createBucket(b -> b.bucket("versioned"));
    S3.putBucketVersioning(
        p -> p.bucket("versioned").versioningConfiguration(v -> v.status("Enabled")));
    Engines.shared().notifications().add("versioned", "", "", "object-events");

    String first = version("{}");
    JsonNode before = onlyEvent().at("/s3/object");
    SQS.purgeQueue(p -> p.queueUrl(queue));
    String second = version("{}");
    JsonNode after = onlyEvent().at("/s3/object");

    assertEquals(first, before.path("versionId").asText());
    assertEquals(second, after.path("versionId").asText());
    assertTrue(
        before.path("sequencer").asText().compareTo(after.path("sequencer").asText()) < 0,
        "%s %s".formatted(before, after));
  }

  private static String version(String text) {
    return S3.putObject(p -> p.bucket("versioned").key("a.json"), RequestBody.fromString(text))
        .versionId();
  }

  @Test
  void copyIsTold() throws JsonProcessingException {
    S3.putObject(p -> p.bucket(BUCKET).key("elsewhere"), RequestBody.fromString("{}"));
    S3.copyObject(
        c ->
            c.sourceBucket(BUCKET)
                .sourceKey("elsewhere")
                .destinationBucket(BUCKET)
                .destinationKey("Input/copy.json"));
    assertEquals("ObjectCreated:Copy", onlyEvent().path("eventName").asText());
  }

  @Test
  void multipartUploadIsToldOnceWhenCompleted() throws JsonProcessingException {
    String key = "Input/large.json";
    String id = S3.createMultipartUpload(c -> c.bucket(BUCKET).key(key)).uploadId();
    List<CompletedPart> parts = List.of(part(key, id, 1, FIVE_MEBIBYTES), part(key, id, 2, 10));
    S3.completeMultipartUpload(
        c -> c.bucket(BUCKET).key(key).uploadId(id).multipartUpload(m -> m.parts(parts)));
    JsonNode event = onlyEvent();
    assertEquals("ObjectCreated:CompleteMultipartUpload", event.path("eventName").asText());
    assertEquals(FIVE_MEBIBYTES + 10, event.at("/s3/object/size").asInt());
  }

  private static CompletedPart part(String key, String id, int number, int size) {
    String eTag =
        S3.uploadPart(
                u -> u.bucket(BUCKET).key(key).uploadId(id).partNumber(number),
                RequestBody.fromBytes(new byte[size]))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(eTag).build();
  }

  @Test
  void objectOutsideThePrefixOrSuffixIsNotTold() {
    S3.putObject(p -> p.bucket(BUCKET).key("Output/a.json"), RequestBody.fromString("{}"));
    S3.putObject(p -> p.bucket(BUCKET).key("Input/a.txt"), RequestBody.fromString("{}"));
    assertEquals(0, SQS.receiveMessage(r -> r.queueUrl(queue)).messages().size());
  }

  @Test
  void writeSucceedsWhenTheQueueIsNotThere() {
    S3.createBucket(b -> b.bucket("lost"));
    Engines.shared().notifications().add("lost", "", "", "no-such-queue");
    S3.putObject(p -> p.bucket("lost").key("a"), RequestBody.fromString("kept"));
    assertEquals("kept", S3.getObjectAsBytes(g -> g.bucket("lost").key("a")).asUtf8String());
  }

  @Test
  void fifoQueueIsRefusedAsADestination() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Engines.shared().notifications().add(BUCKET, "", "", "events.fifo"));
  }

  private static JsonNode onlyEvent() throws JsonProcessingException {
    var messages = SQS.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(10)).messages();
    assertEquals(1, messages.size());
    JsonNode records = new ObjectMapper().readTree(messages.getFirst().body()).path("Records");
    assertEquals(1, records.size());
    return records.get(0);
  }
}
