package io.quaymaster.roadmap.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.config.PauseScope;
import io.quaymaster.config.Pauses;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.KillSwitch;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
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
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectLinks;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.RoadmapFixtures;
import io.quaymaster.roadmap.file.Filing;
import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.route.Destinations;
import io.quaymaster.roadmap.route.Routes;
import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunTiming;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The whole feature over in-memory adapters. What is made anew has lost its memory. */
final class RoadmapRig {
  static final InstalledRepository BILLING =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(4711), RepositoryRef.parse("acme/billing"));
  static final ProjectRef PROJECT = new ProjectRef("acme", 7);
  private static final int PATIENCE = 200;

  final HandClock clock = new HandClock();
  final MemoryIssues issues = new MemoryIssues(clock);
  final MemoryCalls calls = new MemoryCalls();
  final KillSwitch life = new KillSwitch();
  final MemoryObjects bucket;
  final RecordingInvalidFileNotices notices = new RecordingInvalidFileNotices();
  private final MemoryIssueIndex index = new MemoryIssueIndex();
  private final MemoryRunStore runs = new MemoryRunStore();
  private final MemoryPauseStore pauses = new MemoryPauseStore();

  RoadmapRig() {
    this(true);
  }

  RoadmapRig(boolean versioned) {
    bucket = new MemoryObjects(versioned, clock);
    bucket.put(RoutingStore.PATH, RoadmapFixtures.bytes("routing.yml"));
    issues.add(project());
  }

  private static Project project() {
    return new Project(
        "P7",
        PROJECT,
        "Roadmap",
        false,
        List.of(
            new ProjectField(
                "quarter",
                "Target quarter",
                new ProjectField.Type.SingleSelect(
                    List.of(new ProjectField.Option("q1", "Q1 2026")))),
            new ProjectField(
                "status",
                "Status",
                new ProjectField.Type.SingleSelect(
                    List.of(new ProjectField.Option("todo", "Todo")))),
            new ProjectField("value", "Value", new ProjectField.Type.Text()),
            new ProjectField("estimate", "Estimate", new ProjectField.Type.Numeric())));
  }

  Upload upload(String key, String content) {
    return bucket.put(key, content.getBytes(UTF_8));
  }

  Upload uploadGood(String key) {
    return upload(key, RoadmapFixtures.text("good.json"));
  }

  /** Handles as a fresh process does, once. */
  RoadmapOutcome handle(Upload upload) {
    return files().handle(upload);
  }

  RoadmapOutcome giveUp(Upload upload, String reason) {
    return files().giveUp(upload, reason);
  }

  private RoadmapFiles files() {
    MemoryProjectHost projects = new MemoryProjectHost(issues, calls);
    Pauses held =
        new Pauses(pauses, (feature, ref) -> Optional.empty(), clock, Pauses.Timing.DEFAULT);
    RoadmapBucket files = life.on(RoadmapBucket.class, new MemoryRoadmapBucket(bucket));
    return new RoadmapFiles(
        files,
        new FileItems(
            new ItemRouting(
                new Routes(new MemoryRoutingStore(bucket)),
                new Destinations(
                    ref -> ref.equals(BILLING.ref()) ? Optional.of(BILLING) : Optional.empty(),
                    clock)),
            new RunEngine(runs, clock, RunTiming.DEFAULT),
            new ItemRun(
                new MemoryRoadmapHost(issues, calls),
                index,
                new ProjectLinks(projects),
                held,
                clock),
            runs,
            clock),
        new Filing(files),
        notices);
  }

  /** Handles until there is an end, as the queue does: what dies comes again. */
  RoadmapOutcome settle(Upload upload) {
    for (int i = 0; i < PATIENCE; i++) {
      try {
        switch (handle(upload)) {
          case RoadmapOutcome.Wait(var until, _) -> clock.moveTo(until);
          case RoadmapOutcome.Ignored ended -> {
            return ended;
          }
          case RoadmapOutcome.Processed ended -> {
            return ended;
          }
          case RoadmapOutcome.Invalid ended -> {
            return ended;
          }
        }
      } catch (MemoryCalls.Killed e) {
        clock.move(Duration.ofMinutes(2));
      }
    }
    throw new AssertionError(upload + " comes to no end");
  }

  void pause() {
    new Pauses(pauses, (feature, ref) -> Optional.empty(), clock, Pauses.Timing.DEFAULT)
        .pause(new PauseScope("roadmap", "acme"), "mona", "audit");
  }

  void resume() {
    new Pauses(pauses, (feature, ref) -> Optional.empty(), clock, Pauses.Timing.DEFAULT)
        .resume(new PauseScope("roadmap", "acme"), "mona", "over");
  }

  List<IssueSnapshot> all() {
    return issues.all(BILLING);
  }

  String text(String key) {
    return new String(
        bucket.get(key).orElseThrow(() -> new AssertionError(key + " in " + bucket.keys())), UTF_8);
  }
}
