package io.quaymaster.aws.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.intake.PayloadStore;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.Stack;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class S3PayloadStoreTest {
  private final S3Client s3 = Stack.bean(S3Client.class);

  @Test
  void payloadOfTheLargestSizeThatGitHubSendsIsKept() {
    byte[] bytes = new byte[25 * 1024 * 1024];
    new Random(7).nextBytes(bytes);
    PayloadStore store = Stack.bean(PayloadStore.class);

    store.put("deliveries/large.json.gz", bytes);

    assertArrayEquals(bytes, store.get("deliveries/large.json.gz").orElseThrow());
  }

  @Test
  void missingBucketIsAnErrorAndNotAnExpiredPayload() {
    PayloadStore store = new S3PayloadStore(s3, "nowhere");

    AwsCallFailed writing = assertThrows(AwsCallFailed.class, () -> store.put("k", new byte[1]));
    AwsCallFailed reading = assertThrows(AwsCallFailed.class, () -> store.get("k"));

    assertTrue(
        String.valueOf(writing.getMessage())
            .startsWith("could not put k into bucket nowhere: NoSuchBucket (404)"),
        writing.getMessage());
    assertTrue(
        String.valueOf(reading.getMessage())
            .startsWith("could not get k from bucket nowhere: NoSuchBucket (404)"),
        reading.getMessage());
  }
}
