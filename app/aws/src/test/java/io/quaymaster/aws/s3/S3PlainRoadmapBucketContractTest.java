package io.quaymaster.aws.s3;

import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.testkit.contract.roadmap.RoadmapBucketContract;
import java.util.Optional;

class S3PlainRoadmapBucketContractTest extends RoadmapBucketContract {
  private static final OwnBucket BUCKET = new OwnBucket(false);

  @Override
  protected RoadmapBucket bucket() {
    return new S3RoadmapBucket(BUCKET.client(), BUCKET.name());
  }

  @Override
  protected Upload put(String key, byte[] content) {
    return BUCKET.put(key, content);
  }

  @Override
  protected Optional<byte[]> get(String key) {
    return BUCKET.get(key);
  }

  @Override
  protected boolean hasVersions() {
    return false;
  }
}
