package io.quaymaster.roadmap.flow;

import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.roadmap.item.RoadmapItem;
import io.quaymaster.roadmap.json.JsonFault;
import io.quaymaster.roadmap.route.Destinations;
import io.quaymaster.roadmap.route.Route;
import io.quaymaster.roadmap.route.Routes;
import io.quaymaster.roadmap.route.Routing;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Finds the repository and the project of items. */
@Singleton
public final class ItemRouting {
  private final Routes routes;
  private final Destinations destinations;

  public ItemRouting(Routes routes, Destinations destinations) {
    this.routes = routes;
    this.destinations = destinations;
  }

  /** The routing as it is now, for all items of one file. */
  public Now now() {
    return new Now(routes.now(), destinations);
  }

  /** A routing that was read. */
  public record Now(Routing routing, Destinations destinations) {
    /**
     * Where an item goes.
     *
     * @param pointer where the item stands in its file
     * @throws io.quaymaster.app.HostException an outage or a limit
     */
    public Destination destination(String pointer, RoadmapItem item) {
      return switch (routing) {
        case Routing.Invalid(var problems) ->
            nowhere(pointer, "the routing can't be used: " + String.join("; ", problems));
        case Routing.Valid(var known) ->
            Optional.ofNullable(known.get(item.tag()))
                .map(route -> reached(pointer, item, route))
                .orElseGet(() -> nowhere(pointer + "/tag", unknown(item.tag(), known)));
      };
    }

    private Destination reached(String pointer, RoadmapItem item, Route route) {
      Optional<InstalledRepository> repository;
      try {
        repository = destinations.find(route.repository());
      } catch (Refused e) {
        return nowhere(pointer + "/tag", e.text());
      }
      return repository
          .<Destination>map(target -> new Destination.Found(new ItemTask(item, route, target)))
          .orElseGet(
              () ->
                  nowhere(
                      pointer + "/tag",
                      "repository "
                          + route.repository()
                          + " is not there, or the App is not on it"));
    }

    private static String unknown(String tag, Map<String, Route> known) {
      return "unknown tag '"
          + tag
          + "'; one of "
          + String.join(", ", known.keySet().stream().sorted().limit(50).toList())
          + " expected";
    }

    private static Destination nowhere(String pointer, String message) {
      return new Destination.Nowhere(new JsonFault(pointer, message));
    }
  }
}
