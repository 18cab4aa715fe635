package io.quaymaster.server.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.app.RandomIds;
import io.quaymaster.config.Pauses;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.MemoryPauseStore;
import io.quaymaster.memory.MemoryRunStore;
import io.quaymaster.memory.host.MemoryCalls;
import io.quaymaster.memory.host.MemoryIssues;
import io.quaymaster.memory.host.MemoryProjectHost;
import io.quaymaster.memory.host.MemoryRoadmapHost;
import io.quaymaster.memory.roadmap.MemoryIssueIndex;
import io.quaymaster.memory.roadmap.MemoryObjects;
import io.quaymaster.memory.roadmap.MemoryRoadmapBucket;
import io.quaymaster.memory.roadmap.MemoryRoutingStore;
import io.quaymaster.memory.roadmap.RecordingInvalidFileNotices;
import io.quaymaster.project.ProjectLinks;
import io.quaymaster.roadmap.file.Filing;
import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.file.UploadEvents;
import io.quaymaster.roadmap.flow.FileItems;
import io.quaymaster.roadmap.flow.ItemRouting;
import io.quaymaster.roadmap.flow.ItemRun;
import io.quaymaster.roadmap.flow.RoadmapFiles;
import io.quaymaster.roadmap.route.Destinations;
import io.quaymaster.roadmap.route.Routes;
import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunTiming;
import io.quaymaster.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The roadmap's messages over the whole feature, with everything in memory. */
final class RoadmapScene {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ROUTING = "tags:\n  billing:\n    repository: acme/billing\n";
  private static final InstalledRepository BILLING =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(42), RepositoryRef.parse("acme/billing"));

  final MovableClock clock = new MovableClock(NOON);
  final MemoryObjects objects = new MemoryObjects(true, clock);
  final RecordingInvalidFileNotices notices = new RecordingInvalidFileNotices();
  final MemoryMessageQueue queue =
      new MemoryMessageQueue(false, Duration.ofMinutes(6), RoadmapMessages.MAX_RECEIVES, clock);
  final Pauses pauses =
      new Pauses(new MemoryPauseStore(), (_, _) -> Optional.empty(), clock, Pauses.Timing.DEFAULT);
  private final MemoryIssues issues = new MemoryIssues(clock);

  RoadmapScene() {
    objects.put(RoutingStore.PATH, ROUTING.getBytes(UTF_8));
  }

  Upload upload(String key) {
    String item =
        """
        {"title": "Pay by invoice", "intent_goal": "g", "value": "v", "target_quarter": "Q1 2026",
         "author": "mona", "tag": "billing"}
        """;
    return objects.put(key, item.getBytes(UTF_8));
  }

  RoadmapMessages messages() {
    return messages(new MemoryRoadmapBucket(objects), new Random(7));
  }

  RoadmapMessages messages(RoadmapBucket bucket, RandomGenerator random) {
    MemoryCalls calls = new MemoryCalls();
    MemoryRunStore runs = new MemoryRunStore();
    FileItems items =
        new FileItems(
            new ItemRouting(
                new Routes(new MemoryRoutingStore(objects)),
                new Destinations(_ -> Optional.of(BILLING), clock)),
            new RunEngine(runs, clock, RunTiming.DEFAULT),
            new ItemRun(
                new MemoryRoadmapHost(issues, calls),
                new MemoryIssueIndex(),
                new ProjectLinks(new MemoryProjectHost(issues, calls)),
                pauses,
                clock),
            runs,
            clock);
    return new RoadmapMessages(
        new Lines(),
        new RoadmapFiles(bucket, items, new Filing(bucket), notices),
        queue,
        new RandomIds(),
        clock,
        random);
  }

  static String message(Upload... uploads) {
    Lines lines = new Lines();
    return String.join("\n", List.of(uploads).stream().map(lines::write).toList());
  }

  /** Messages as lines: key, version, ETag and sequencer. */
  private static final class Lines implements UploadEvents {
    @Override
    public List<Upload> read(String message) {
      return message.lines().map(line -> line.split("\\|", -1)).map(Lines::upload).toList();
    }

    private static Upload upload(String[] parts) {
      if (parts.length != 4) {
        throw new IllegalArgumentException("four parts expected");
      }
      return new Upload(parts[0], Optional.of(parts[1]), parts[2], parts[3]);
    }

    @Override
    public String write(Upload upload) {
      return String.join(
          "|", upload.key(), upload.version().orElseThrow(), upload.eTag(), upload.sequencer());
    }
  }
}
