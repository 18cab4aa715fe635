package io.quaymaster.aws.s3;

import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.testkit.contract.roadmap.RoutingStoreContract;

class S3RoutingStoreContractTest extends RoutingStoreContract {
  private final OwnBucket bucket = new OwnBucket(true);

  @Override
  protected RoutingStore store() {
    return new S3RoutingStore(bucket.client(), bucket.name());
  }

  @Override
  protected void put(byte[] content) {
    bucket.put(RoutingStore.PATH, content);
  }

  @Override
  protected void remove() {
    bucket.remove(RoutingStore.PATH);
  }
}
