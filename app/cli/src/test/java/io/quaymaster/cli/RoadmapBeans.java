package io.quaymaster.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.quaymaster.memory.host.MemoryCalls;
import io.quaymaster.memory.host.MemoryIssues;
import io.quaymaster.memory.host.MemoryRoadmapHost;
import io.quaymaster.memory.roadmap.MemoryIssueIndex;
import io.quaymaster.memory.roadmap.MemoryObjects;
import io.quaymaster.memory.roadmap.MemoryRoutingStore;
import io.quaymaster.memory.roadmap.MemoryUploadedFiles;
import io.quaymaster.roadmap.file.UploadedFiles;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.route.RoutingStore;
import jakarta.inject.Singleton;
import java.time.Clock;

/** A roadmap bucket with one route and three files in it. */
@Factory
final class RoadmapBeans {
  @Singleton
  MemoryObjects bucket(Clock clock) {
    MemoryObjects bucket = new MemoryObjects(true, clock);
    put(bucket, RoutingStore.PATH, "tags: {billing: {repository: acme/billing}}");
    put(bucket, "Input/later.json", "{}");
    put(bucket, "Invalid/bad.json", "{}");
    put(bucket, "Invalid/bad.errors.json", "{}");
    return bucket;
  }

  private static void put(MemoryObjects bucket, String key, String content) {
    var _ = bucket.put(key, content.getBytes(UTF_8));
  }

  @Singleton
  RoutingStore routing(MemoryObjects bucket) {
    return new MemoryRoutingStore(bucket);
  }

  @Singleton
  UploadedFiles uploads(MemoryObjects bucket) {
    return new MemoryUploadedFiles(bucket);
  }

  @Singleton
  IssueIndex index() {
    return new MemoryIssueIndex();
  }

  @Singleton
  @Primary
  RoadmapHost host(Clock clock) {
    return new MemoryRoadmapHost(new MemoryIssues(clock), new MemoryCalls());
  }
}
