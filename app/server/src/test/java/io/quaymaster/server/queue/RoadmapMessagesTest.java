package io.quaymaster.server.queue;

import static io.quaymaster.server.queue.RoadmapScene.NOON;
import static io.quaymaster.server.queue.RoadmapScene.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.config.PauseScope;
import io.quaymaster.memory.roadmap.MemoryRoadmapBucket;
import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.RoadmapBucket.BucketUnavailable;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.server.queue.Disposition.Complete;
import io.quaymaster.server.queue.Disposition.Defer;
import io.quaymaster.server.queue.Disposition.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoadmapMessagesTest {
  private static final Complete COMPLETE = new Complete();

  private final RoadmapScene scene = new RoadmapScene();

  private static Received received(String body, int receives) {
    return new Received(body, "", "r", receives, NOON);
  }

  @Test
  void uploadThatIsTakenThroughIsDone() {
    Upload upload = scene.upload("Input/a.json");

    assertEquals(COMPLETE, scene.messages().handle(received(message(upload), 1)));

    assertTrue(scene.objects.keys().contains("Processed/a.json"), scene.objects.keys().toString());
    assertEquals(COMPLETE, scene.messages().handle(received(message(upload), 2)));
  }

  @Test
  void invalidUploadIsDone() {
    Upload upload = scene.objects.put("Input/a.json", new byte[] {'{'});

    assertEquals(COMPLETE, scene.messages().handle(received(message(upload), 1)));

    assertTrue(scene.objects.keys().contains("Invalid/a.json"), scene.objects.keys().toString());
    assertEquals(1, scene.notices.published().size());
  }

  @Test
  void uploadThatDoesNotCountIsDone() {
    Upload upload = scene.upload("Input/notes.txt");

    assertEquals(COMPLETE, scene.messages().handle(received(message(upload), 1)));

    assertTrue(scene.objects.keys().contains("Input/notes.txt"));
    assertEquals(0, scene.queue.size());
  }

  @Test
  void uploadThatMustWaitComesBackSpreadOverAsLongAsItWaits() {
    scene.pauses.pause(new PauseScope("roadmap", "acme"), "mona", "audit");
    Upload upload = scene.upload("Input/a.json");

    Set<Instant> times =
        IntStream.range(0, 50)
            .mapToObj(
                seed ->
                    scene
                        .messages(new MemoryRoadmapBucket(scene.objects), new Random(seed))
                        .handle(received(message(upload), 1)))
            .map(disposition -> assertInstanceOf(Defer.class, disposition).notBefore())
            .collect(Collectors.toSet());

    assertTrue(times.size() > 40, times.toString());
    Instant until = NOON.plusSeconds(30);
    for (Instant time : times) {
      assertFalse(time.isBefore(until) || time.isAfter(until.plusSeconds(30)), time.toString());
    }
    assertTrue(scene.objects.keys().contains("Input/a.json"));
  }

  @Test
  void messageAboutSeveralUploadsBecomesOneForEach() {
    Upload first = scene.upload("Input/a.json");
    Upload other = scene.upload("Input/b.txt");
    Upload second = scene.upload("Input/c.json");

    assertEquals(COMPLETE, scene.messages().handle(received(message(first, other, second), 1)));

    assertEquals(
        List.of(message(first), message(second)),
        scene.queue.receive(10, Duration.ZERO).stream().map(Received::body).toList());
  }

  @Test
  void textAboutNoUploadBecomesADeadLetterSoon() {
    assertEquals(new Retry(Duration.ZERO), scene.messages().handle(received("junk", 1)));
  }

  @Test
  void outageIsTriedAgainUntilTheLastReceiveGivesTheUploadUp() {
    Upload upload = scene.upload("Input/a.json");
    RoadmapMessages messages =
        scene.messages(new Unreadable(new MemoryRoadmapBucket(scene.objects)), new Random(7));
    for (int i = 1; i < RoadmapMessages.MAX_RECEIVES; i++) {
      Received message = received(message(upload), i);
      assertThrows(BucketUnavailable.class, () -> messages.handle(message));
    }
    assertTrue(scene.objects.keys().contains("Input/a.json"));

    assertEquals(
        COMPLETE, messages.handle(received(message(upload), RoadmapMessages.MAX_RECEIVES)));

    assertTrue(
        scene.objects.keys().containsAll(List.of("Invalid/a.json", "Invalid/a.errors.json")),
        scene.objects.keys().toString());
    assertFalse(scene.objects.keys().contains("Input/a.json"));
    assertEquals(
        "5 attempts failed, the last with: no answer. What was done stays; upload the file again.",
        scene.notices.published().getFirst().faults().getFirst().toString());
  }

  /** A bucket whose objects can't be read for a while. */
  private record Unreadable(RoadmapBucket bucket) implements RoadmapBucket {
    @Override
    public Content read(Upload upload, int mostBytes) {
      throw new BucketUnavailable("no answer");
    }

    @Override
    public boolean write(String key, byte[] content, Upload upload) {
      return bucket.write(key, content, upload);
    }

    @Override
    public Copy copy(Upload upload, String key) {
      return bucket.copy(upload, key);
    }

    @Override
    public void delete(Upload upload) {
      bucket.delete(upload);
    }
  }
}
