package io.quaymaster.testkit.contract.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.RoadmapBucket.Content;
import io.quaymaster.roadmap.file.RoadmapBucket.Copy;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.testkit.contract.Takers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link RoadmapBucket} does, whether it has versions or not. */
public abstract class RoadmapBucketContract {
  private static final int MOST = 1_000;
  private static final Content GONE = new Content.Gone();

  /** Keys that S3 encodes in its events and headers. */
  private final String key = "Input/Q1 plan+Größe " + UUID.randomUUID() + ".json";

  private final String filed = key.replace("Input/", "Processed/");

  /** The bucket under test; it may hold other tests' objects. */
  protected abstract RoadmapBucket bucket();

  /** Puts an object as a person does. */
  protected abstract Upload put(String key, byte[] content);

  /** What the key has now. */
  protected abstract Optional<byte[]> get(String key);

  /** Whether what is replaced stays as an older version. */
  protected abstract boolean hasVersions();

  private Upload put(String text) {
    return put(key, text.getBytes(UTF_8));
  }

  private String read(Upload upload) {
    Content content = bucket().read(upload, MOST);
    return new String(assertInstanceOf(Content.Bytes.class, content).bytes(), UTF_8);
  }

  private String text(String at) {
    return new String(get(at).orElseThrow(), UTF_8);
  }

  @Test
  void readsWhatWasUploaded() {
    assertEquals("{\"a\":\"ü\"}", read(put("{\"a\":\"ü\"}")));
  }

  @Test
  void readsAsManyBytesAsAreAskedForAndNoMore() {
    Upload fits = put(key, new byte[MOST]);
    assertEquals(
        MOST, assertInstanceOf(Content.Bytes.class, bucket().read(fits, MOST)).bytes().length);

    Upload large = put(key, new byte[MOST + 1]);
    assertEquals(new Content.TooLarge(MOST + 1), bucket().read(large, MOST));
  }

  @Test
  void readsNothingInPlaceOfWhatWasReplaced() {
    Upload first = put("first");
    Upload second = put("second");

    assertEquals("second", read(second));
    if (hasVersions()) {
      assertEquals("first", read(first));
    } else {
      assertEquals(GONE, bucket().read(first, MOST));
    }
  }

  @Test
  void saysThatWhatWasDeletedIsGone() {
    Upload upload = put("text");

    bucket().delete(upload);
    bucket().delete(upload);

    assertEquals(GONE, bucket().read(upload, MOST));
    assertEquals(Optional.empty(), get(key));
  }

  @Test
  void deletesNothingThatWasUploadedLater() {
    Upload first = put("first");
    Upload second = put("second");

    bucket().delete(first);

    assertEquals("second", read(second));
    assertEquals("second", text(key));
  }

  @Test
  void writesOnceAndARepeatFindsItsOwn() {
    Upload upload = put("text");

    assertTrue(bucket().write(filed, new byte[] {1}, upload));
    assertTrue(bucket().write(filed, new byte[] {2}, upload));

    assertArrayEquals(new byte[] {1}, get(filed).orElseThrow());
  }

  @Test
  void writesNothingOverAnotherUploadsObjectOrAPersons() {
    Upload first = put("first");
    Upload second = put("second");
    bucket().write(filed, new byte[] {1}, first);
    String persons = filed + "-2";
    put(persons, new byte[] {3});

    assertFalse(bucket().write(filed, new byte[] {2}, second));
    assertFalse(bucket().write(persons, new byte[] {2}, second));

    assertArrayEquals(new byte[] {1}, get(filed).orElseThrow());
    assertArrayEquals(new byte[] {3}, get(persons).orElseThrow());
  }

  @Test
  void letsOneOfManyUploadsWriteUnderAKey() {
    ConcurrentLinkedQueue<Upload> uploads = new ConcurrentLinkedQueue<>();
    IntStream.range(0, 8).forEach(i -> uploads.add(put(key + i, new byte[] {(byte) i})));

    List<Boolean> written =
        Takers.race(8, () -> bucket().write(filed, new byte[1], uploads.remove()));

    assertEquals(1, written.stream().filter(Boolean::booleanValue).count());
  }

  @Test
  void letsManyExecutorsOfOneUploadWriteAndCopy() {
    Upload upload = put("text");

    assertEquals(
        List.of(true, true, true, true, true, true, true, true),
        Takers.race(8, () -> bucket().write(filed + ".result", new byte[1], upload)));
    assertEquals(
        List.of(Copy.COPIED),
        Takers.race(8, () -> bucket().copy(upload, filed)).stream().distinct().toList());
    assertEquals("text", text(filed));
  }

  @Test
  void copiesExactlyWhatWasUploaded() {
    Upload first = put("first");
    if (hasVersions()) {
      put("second");
    }

    assertEquals(Copy.COPIED, bucket().copy(first, filed));

    assertEquals("first", text(filed));
  }

  @Test
  void findsItsOwnCopyAlsoWhenTheUploadIsGone() {
    Upload upload = put("text");
    bucket().copy(upload, filed);

    assertEquals(Copy.COPIED, bucket().copy(upload, filed));
    bucket().delete(upload);
    assertEquals(Copy.COPIED, bucket().copy(upload, filed));
  }

  @Test
  void copiesOverNothing() {
    Upload first = put("first");
    bucket().copy(first, filed);
    Upload second = put("second");

    assertEquals(Copy.TAKEN, bucket().copy(second, filed));

    assertEquals("first", text(filed));
  }

  @Test
  void copiesNothingThatIsGone() {
    Upload upload = put("text");
    bucket().delete(upload);

    assertEquals(Copy.GONE, bucket().copy(upload, filed));
    assertEquals(Optional.empty(), get(filed));
  }

  @Test
  void copiesNothingInPlaceOfWhatWasReplaced() {
    Upload first = put("first");
    put("second");
    if (hasVersions()) {
      bucket().delete(first);
    }

    assertEquals(Copy.GONE, bucket().copy(first, filed));
    assertEquals(Optional.empty(), get(filed));
  }
}
