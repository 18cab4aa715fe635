package io.quaymaster.roadmap.flow;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.ItemEnd.Bad;
import io.quaymaster.roadmap.flow.ItemEnd.Done;
import io.quaymaster.roadmap.flow.ItemEnd.Later;
import io.quaymaster.roadmap.item.ReadItem;
import io.quaymaster.roadmap.item.RoadmapItem;
import io.quaymaster.roadmap.route.Destinations;
import io.quaymaster.roadmap.route.Route;
import io.quaymaster.roadmap.route.Routes;
import io.quaymaster.roadmap.route.Routing;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Routes the items of a file and runs them one after the other. */
@Singleton
public final class FileItems {
  /**
   * After so long the rest of a file goes on with the next receive of its message, far inside the
   * time that a queue keeps the message from others.
   */
  static final Duration SLICE = Duration.ofSeconds(45);

  private final Routes routes;
  private final Destinations destinations;
  private final RunEngine engine;
  private final ItemRun runs;
  private final Clock clock;

  public FileItems(
      Routes routes, Destinations destinations, RunEngine engine, ItemRun runs, Clock clock) {
    this.routes = routes;
    this.destinations = destinations;
    this.engine = engine;
    this.runs = runs;
    this.clock = clock;
  }

  /** How each item ended; the list ends early with one that goes on later. */
  List<ItemEnd> converge(Upload upload, List<ReadItem> items) {
    Routing routing = routes.now();
    Instant end = clock.instant().plus(SLICE);
    List<ItemEnd> ends = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (clock.instant().isAfter(end)) {
        ends.add(new Later(clock.instant(), i + " of " + items.size() + " items are done"));
        return ends;
      }
      ItemEnd ended = end(new RunKey(ItemRun.KIND, upload.id() + "/" + i), routing, items.get(i));
      ends.add(ended);
      if (ended instanceof Later) {
        return ends;
      }
    }
    return ends;
  }

  private ItemEnd end(RunKey key, Routing routing, ReadItem item) {
    return switch (item) {
      case ReadItem.Faulty(_, var faults) -> new Bad(faults);
      case ReadItem.Good(var pointer, var good) ->
          switch (routing) {
            case Routing.Invalid(var problems) ->
                Bad.of(pointer, "the routing can't be used: " + String.join("; ", problems));
            case Routing.Valid(var routes) ->
                Optional.ofNullable(routes.get(good.tag()))
                    .map(route -> run(key, pointer, good, route))
                    .orElseGet(() -> Bad.of(pointer + "/tag", unknown(good.tag(), routes)));
          };
    };
  }

  private static String unknown(String tag, Map<String, Route> routes) {
    return "unknown tag '"
        + tag
        + "'; one of "
        + String.join(", ", routes.keySet().stream().sorted().limit(50).toList())
        + " expected";
  }

  private ItemEnd run(RunKey key, String pointer, RoadmapItem item, Route route) {
    Optional<InstalledRepository> repository;
    try {
      repository = destinations.find(route.repository());
    } catch (MustWait e) {
      return new Later(e.until(), e.text());
    } catch (Refused e) {
      return Bad.of(pointer + "/tag", e.text());
    }
    return repository
        .map(target -> execute(key, pointer, new ItemTask(item, route, target)))
        .orElseGet(
            () ->
                Bad.of(
                    pointer + "/tag",
                    "repository " + route.repository() + " is not there, or the App is not on it"));
  }

  private ItemEnd execute(RunKey key, String pointer, ItemTask task) {
    Map<String, String> input =
        Map.of("title", task.item().title(), "tag", task.item().tag(), "pointer", pointer);
    return switch (engine.execute(runs.definition(task), key, task.repository(), input)) {
      case RunOutcome.Finished(var run, _) -> new Done(pointer, ItemResult.of(run));
      case RunOutcome.Failed(_, var reason, var remedy) ->
          Bad.of(pointer, reason + (remedy.isEmpty() ? "" : " " + remedy));
      case RunOutcome.Waiting(_, var until, var reason) -> new Later(until, reason);
      case RunOutcome.Busy(var until) -> new Later(until, "another executor is at it");
    };
  }
}
