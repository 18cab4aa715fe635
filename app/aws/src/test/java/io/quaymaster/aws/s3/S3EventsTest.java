package io.quaymaster.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.serde.ObjectMapper;
import io.quaymaster.roadmap.file.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3EventsTest {
  private final S3Events events = new S3Events(ObjectMapper.getDefault(), "acme-roadmap");

  private static String message(String name) {
    try (InputStream file =
        Objects.requireNonNull(S3EventsTest.class.getResourceAsStream("/s3/" + name), name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void createdObjectsOfTheRoadmapBucketAreReadWithTheirDecodedKeys() {
    assertEquals(
        List.of(
            new Upload(
                "Input/Q1 plan+Größe%.json",
                Optional.of("096fKKXTRTtl3on89fVO.nfljtsv6qko"),
                "d41d8cd98f00b204e9800998ecf8427e",
                "0055AED6DCD90281E5"),
            new Upload(
                "Input/big.json", Optional.empty(), "9b2cf535f27731c974343645a3985328-2", "")),
        events.read(message("two-uploads.json")));
  }

  @Test
  void messageThatS3SendsWhenItIsSetUpTellsOfNothing() {
    assertEquals(List.of(), events.read(message("test-event.json")));
  }

  @Test
  void whatIsWrittenIsReadAsTheSameUpload() {
    for (Upload upload : events.read(message("two-uploads.json"))) {
      assertEquals(List.of(upload), events.read(events.write(upload)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "junk",
        "null",
        "[]",
        "7",
        "{}",
        "{\"Event\":\"s3:Other\"}",
        "{\"Records\":{}}",
        "{\"Records\":[7]}",
        "{\"Records\":[{\"eventName\":7}]}",
        "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\"}]}",
        "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":"
            + "{\"name\":\"acme-roadmap\"},\"object\":{\"key\":\"a\"}}}]}",
        "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":"
            + "{\"name\":\"acme-roadmap\"},\"object\":{\"key\":\"%zz\",\"eTag\":\"e\"}}}]}"
      })
  void anythingElseIsRefused(String message) {
    String reason =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> events.read(message)).getMessage());

    assertTrue(reason.startsWith("no event message of S3: "), reason);
  }
}
