package io.quaymaster.testkit.contract.roadmap;

import io.quaymaster.memory.roadmap.MemoryObjects;
import io.quaymaster.memory.roadmap.MemoryRoadmapBucket;
import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.Upload;
import java.time.Clock;
import java.util.Optional;

class MemoryPlainRoadmapBucketContractTest extends RoadmapBucketContract {
  private final MemoryObjects objects = new MemoryObjects(false, Clock.systemUTC());

  @Override
  protected RoadmapBucket bucket() {
    return new MemoryRoadmapBucket(objects);
  }

  @Override
  protected Upload put(String key, byte[] content) {
    return objects.put(key, content);
  }

  @Override
  protected Optional<byte[]> get(String key) {
    return objects.get(key);
  }

  @Override
  protected boolean hasVersions() {
    return false;
  }
}
