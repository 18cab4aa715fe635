package io.quaymaster.roadmap.route;

import io.quaymaster.roadmap.route.RoutingStore.Stored;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The routing that holds now: read anew when the file's ETag has changed. */
@Singleton
public final class Routes {
  private final RoutingStore store;
  private volatile Known known =
      new Known(Optional.empty(), new Routing.Invalid(List.of("nothing was read yet")));

  public Routes(RoutingStore store) {
    this.store = store;
  }

  /** Asks the store whether the file has changed, and says what it says. */
  public Routing now() {
    Known last = known;
    return switch (store.read(last.eTag())) {
      case Stored.Same() -> last.routing();
      case Stored.Text(var text, var eTag) -> {
        Known read = new Known(Optional.of(eTag), Routing.read(text));
        known = read;
        yield read.routing();
      }
      case Stored.Missing() ->
          new Routing.Invalid(
              List.of(
                  RoutingStore.PATH
                      + " is missing in the roadmap bucket: it says where each tag goes"));
      case Stored.Unusable(var reason) -> new Routing.Invalid(List.of(reason));
    };
  }

  private record Known(Optional<String> eTag, Routing routing) {}
}
