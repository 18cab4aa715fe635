package io.quaymaster.memory.roadmap;

import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.roadmap.route.RoutingText;
import java.util.Optional;

/** The routing file of a bucket in memory. */
public final class MemoryRoutingStore implements RoutingStore {
  private final MemoryObjects objects;

  public MemoryRoutingStore(MemoryObjects objects) {
    this.objects = objects;
  }

  @Override
  public RoutingStore.Stored read(Optional<String> known) {
    return objects
        .current(PATH)
        .<RoutingStore.Stored>map(
            file ->
                known.filter(file.eTag()::equals).isPresent()
                    ? new RoutingStore.Stored.Same()
                    : RoutingText.of(file.content(), file.eTag()))
        .orElseGet(RoutingStore.Stored.Missing::new);
  }
}
