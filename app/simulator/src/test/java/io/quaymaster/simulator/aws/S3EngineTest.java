package io.quaymaster.simulator.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3EngineTest {
  private static final int TAKERS = 8;

  private final S3Client s3 = Clients.s3(Engines.shared().s3());

  @Test
  void oneOfManyConcurrentWritersWinsWithIfNoneMatch() {
    s3.createBucket(b -> b.bucket("race"));
    AtomicInteger wins = new AtomicInteger();
    List<Integer> refusals =
        IntStream.range(0, TAKERS)
            .parallel()
            .mapToObj(i -> putIfAbsent(i, wins))
            .filter(status -> status != 200)
            .toList();
    assertEquals(1, wins.get());
    assertEquals(TAKERS - 1, refusals.size());
    assertEquals(List.of(412), refusals.stream().distinct().toList());
  }

  private int putIfAbsent(int writer, AtomicInteger wins) {
    try {
      s3.putObject(
          p -> p.bucket("race").key("lock").ifNoneMatch("*"),
          RequestBody.fromString("writer " + writer));
      wins.incrementAndGet();
      return 200;
    } catch (S3Exception e) {
      return e.statusCode();
    }
  }

  @Test
  void requestWithAnotherKeyIsRefused() {
    S3Client stranger =
        Clients.s3(
            Engines.shared().s3(),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "wrong")));
    assertEquals(403, assertThrows(S3Exception.class, stranger::listBuckets).statusCode());
  }

  @Test
  void objectsInADirectoryAreThereAfterARestart(@TempDir Path directory) {
    try (S3Engine first = S3Engine.start(0, directory.resolve("new"), ObjectListener.NONE)) {
      S3Client client = Clients.s3(first.uri());
      client.createBucket(b -> b.bucket("kept"));
      client.putObject(p -> p.bucket("kept").key("a/b"), RequestBody.fromString("there"));
    }
    try (S3Engine second = S3Engine.start(0, directory.resolve("new"), ObjectListener.NONE)) {
      String text =
          Clients.s3(second.uri())
              .getObjectAsBytes(g -> g.bucket("kept").key("a/b"))
              .asUtf8String();
      assertEquals("there", text);
    }
  }

  @Test
  void takenPortIsOneClearLine() {
    int port = Engines.shared().s3().getPort();
    EngineStartException e =
        assertThrows(
            EngineStartException.class, () -> S3Engine.start(port, null, ObjectListener.NONE));
    assertEquals(
        "port %d for S3 is taken: stop what listens there or choose another port".formatted(port),
        e.getMessage());
  }
}
