package io.quaymaster.testkit.contract.roadmap;

import io.quaymaster.memory.roadmap.MemoryObjects;
import io.quaymaster.memory.roadmap.MemoryRoutingStore;
import io.quaymaster.roadmap.route.RoutingStore;
import java.time.Clock;

class MemoryRoutingStoreContractTest extends RoutingStoreContract {
  private final MemoryObjects objects = new MemoryObjects(true, Clock.systemUTC());

  @Override
  protected RoutingStore store() {
    return new MemoryRoutingStore(objects);
  }

  @Override
  protected void put(byte[] content) {
    objects.put(RoutingStore.PATH, content);
  }

  @Override
  protected void remove() {
    objects.remove(RoutingStore.PATH);
  }
}
