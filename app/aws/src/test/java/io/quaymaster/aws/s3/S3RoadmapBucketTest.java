package io.quaymaster.aws.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.Stack;
import io.quaymaster.aws.TamperedHttp;
import io.quaymaster.roadmap.file.RoadmapBucket.BucketUnavailable;
import io.quaymaster.roadmap.file.RoadmapBucket.Content;
import io.quaymaster.roadmap.file.RoadmapBucket.Copy;
import io.quaymaster.roadmap.file.Upload;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.S3Client;

/** What S3 answers now and then, in a bucket without versions. */
class S3RoadmapBucketTest {
  private static final String CONFLICT =
      "<Error><Code>ConditionalRequestConflict</Code><Message>try again</Message></Error>";
  private static final String REFUSED =
      "<Error><Code>PreconditionFailed</Code><Message>no</Message></Error>";
  private static final Predicate<SdkHttpRequest> PUT = is(SdkHttpMethod.PUT);
  private static final Predicate<SdkHttpRequest> DELETE = is(SdkHttpMethod.DELETE);
  private static final Predicate<SdkHttpRequest> GET = is(SdkHttpMethod.GET);
  private static final String FILED = "Processed/a.json";

  private final OwnBucket own = new OwnBucket(false);
  private final TamperedHttp http = new TamperedHttp();
  private final S3Client s3 = Stack.s3(http);
  private final S3RoadmapBucket bucket = new S3RoadmapBucket(s3, own.name());
  private final Upload upload = own.put("Input/a.json", new byte[] {1});

  private static Predicate<SdkHttpRequest> is(SdkHttpMethod method) {
    return request -> request.method() == method;
  }

  @AfterEach
  void close() {
    s3.close();
    http.close();
  }

  @Test
  void writeThatMeetsAConflictOnceIsRepeated() {
    http.answer(PUT, 409, CONFLICT);

    assertTrue(bucket.write(FILED, new byte[] {2}, upload));

    assertArrayEquals(new byte[] {2}, own.get(FILED).orElseThrow());
  }

  @Test
  void writeWhoseAnswerIsLostIsFoundToBeItsOwn() {
    http.lose(PUT);

    assertTrue(bucket.write(FILED, new byte[] {2}, upload));

    assertArrayEquals(new byte[] {2}, own.get(FILED).orElseThrow());
  }

  @Test
  void writeThatMeetsConflictsWithoutEndIsGivenUp() {
    for (int i = 0; i < 5; i++) {
      http.answer(PUT, 409, CONFLICT);
    }

    assertEquals(
        "5 writes of Processed/a.json met others",
        assertThrows(BucketUnavailable.class, () -> bucket.write(FILED, new byte[] {2}, upload))
            .getMessage());
    assertEquals(Optional.empty(), own.get(FILED));
  }

  @Test
  void copyThatMeetsAConflictOnceIsRepeated() {
    http.answer(PUT, 409, CONFLICT);

    assertEquals(Copy.COPIED, bucket.copy(upload, FILED));

    assertArrayEquals(new byte[] {1}, own.get(FILED).orElseThrow());
  }

  @Test
  void copyWhoseAnswerIsLostIsFoundToBeItsOwn() {
    http.lose(PUT);

    assertEquals(Copy.COPIED, bucket.copy(upload, FILED));
  }

  @Test
  void copyThatIsRefusedBecauseAnotherTookTheKeyMeanwhileSaysSo() {
    http.answer(PUT, () -> own.put(FILED, new byte[] {9}), 412, REFUSED);

    assertEquals(Copy.TAKEN, bucket.copy(upload, FILED));

    assertArrayEquals(new byte[] {9}, own.get(FILED).orElseThrow());
  }

  @Test
  void copyThatIsRefusedBecauseTheUploadWasReplacedMeanwhileSaysSo() {
    http.answer(PUT, () -> own.put("Input/a.json", new byte[] {9}), 412, REFUSED);

    assertEquals(Copy.GONE, bucket.copy(upload, FILED));
  }

  @Test
  void copyIsMadeOnConditionThatNothingIsThere() {
    bucket.copy(upload, FILED);

    SdkHttpRequest copy =
        http.calls().stream().map(TamperedHttp.Call::request).filter(PUT).findFirst().orElseThrow();
    assertEquals(Optional.of("*"), copy.firstMatchingHeader("If-None-Match"));
    assertEquals(
        Optional.of("\"" + upload.eTag() + "\""),
        copy.firstMatchingHeader("x-amz-copy-source-if-match"));
    assertEquals(
        Optional.of(upload.id()), copy.firstMatchingHeader("x-amz-meta-quaymaster-upload"));
  }

  @Test
  void copyCostsFourCalls() {
    bucket.copy(upload, FILED);

    assertEquals(4, http.calls().size());
  }

  @Test
  void deletionThatMeetsAConflictOnceIsRepeated() {
    http.answer(DELETE, 409, CONFLICT);

    bucket.delete(upload);

    assertEquals(Optional.empty(), own.get("Input/a.json"));
  }

  @Test
  void outageIsAnExceptionThatSaysWhatWasWanted() {
    for (int i = 0; i < 3; i++) {
      http.answer(GET, 503, "<Error><Code>SlowDown</Code><Message>slow</Message></Error>");
    }

    String message =
        String.valueOf(
            assertThrows(BucketUnavailable.class, () -> bucket.read(upload, 10)).getMessage());

    assertTrue(
        message.startsWith("could not read Input/a.json in bucket " + own.name() + ": SlowDown"),
        message);
    assertInstanceOf(Content.Bytes.class, bucket.read(upload, 10));
  }

  @Test
  void missingBucketIsAnErrorAndNotAnUploadThatIsGone() {
    S3RoadmapBucket nowhere = new S3RoadmapBucket(s3, "nowhere");

    assertThrows(BucketUnavailable.class, () -> nowhere.read(upload, 10));
    assertThrows(
        BucketUnavailable.class, () -> nowhere.write("Invalid/a.json", new byte[1], upload));
    assertThrows(BucketUnavailable.class, () -> nowhere.delete(upload));
    assertThrows(AwsCallFailed.class, () -> new S3UploadedFiles(s3, "nowhere").list("Input/", 10));
    assertThrows(
        AwsCallFailed.class, () -> new S3RoutingStore(s3, "nowhere").read(Optional.empty()));
    assertFalse(http.calls().isEmpty());
  }
}
