package io.quaymaster.roadmap.flow;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.ItemEnd.Bad;
import io.quaymaster.roadmap.flow.ItemEnd.Done;
import io.quaymaster.roadmap.flow.ItemEnd.Later;
import io.quaymaster.roadmap.item.ReadItem;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Routes the items of a file and runs them one after the other. */
@Singleton
public final class FileItems {
  /**
   * After so long the rest of a file goes on with the next receive of its message, far inside the
   * time that a queue keeps the message from others.
   */
  static final Duration SLICE = Duration.ofSeconds(45);

  private final ItemRouting routing;
  private final RunEngine engine;
  private final ItemRun definitions;
  private final RunStore runs;
  private final Clock clock;

  public FileItems(
      ItemRouting routing, RunEngine engine, ItemRun definitions, RunStore runs, Clock clock) {
    this.routing = routing;
    this.engine = engine;
    this.definitions = definitions;
    this.runs = runs;
    this.clock = clock;
  }

  /** How each item ended; the list ends early with one that goes on later. */
  List<ItemEnd> converge(Upload upload, List<ReadItem> items) {
    ItemRouting.Now now = routing.now();
    Instant end = clock.instant().plus(SLICE);
    List<ItemEnd> ends = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (clock.instant().isAfter(end)) {
        ends.add(new Later(clock.instant(), i + " of " + items.size() + " items are done"));
        return ends;
      }
      ItemEnd ended = end(key(upload, i), now, items.get(i));
      ends.add(ended);
      if (ended instanceof Later) {
        return ends;
      }
    }
    return ends;
  }

  /**
   * How each item has ended so far; nothing is begun.
   *
   * @param reason why what has not ended is bad
   */
  List<ItemEnd> ended(Upload upload, List<ReadItem> items, String reason) {
    List<ItemEnd> ends = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ends.add(ended(key(upload, i), items.get(i), reason));
    }
    return ends;
  }

  private ItemEnd ended(RunKey key, ReadItem item, String reason) {
    return switch (item) {
      case ReadItem.Faulty(_, var faults) -> new Bad(faults);
      case ReadItem.Good(var pointer, _) ->
          runs.find(key)
              .map(
                  run ->
                      switch (run.state()) {
                        case RunState.Finished _ -> new Done(pointer, ItemResult.of(run));
                        case RunState.Failed(var failure, var remedy) ->
                            Bad.of(pointer, sentence(failure, remedy));
                        case RunState.Running _, RunState.Waiting _, RunState.Failing _ ->
                            Bad.of(pointer, reason);
                      })
              .orElseGet(() -> Bad.of(pointer, reason));
    };
  }

  private static RunKey key(Upload upload, int item) {
    return new RunKey(ItemRun.KIND, upload.id() + "/" + item);
  }

  private static String sentence(String reason, String remedy) {
    return reason + (remedy.isEmpty() ? "" : " " + remedy);
  }

  private ItemEnd end(RunKey key, ItemRouting.Now routing, ReadItem item) {
    return switch (item) {
      case ReadItem.Faulty(_, var faults) -> new Bad(faults);
      case ReadItem.Good(var pointer, var good) -> {
        try {
          yield switch (routing.destination(pointer, good)) {
            case Destination.Nowhere(var fault) -> new Bad(List.of(fault));
            case Destination.Found(var task) -> execute(key, pointer, task);
          };
        } catch (MustWait e) {
          yield new Later(e.until(), e.text());
        }
      }
    };
  }

  private ItemEnd execute(RunKey key, String pointer, ItemTask task) {
    Map<String, String> input =
        Map.of("title", task.item().title(), "tag", task.item().tag(), "pointer", pointer);
    return switch (engine.execute(definitions.definition(task), key, task.repository(), input)) {
      case RunOutcome.Finished(var run, _) -> new Done(pointer, ItemResult.of(run));
      case RunOutcome.Failed(_, var reason, var remedy) ->
          Bad.of(pointer, sentence(reason, remedy));
      case RunOutcome.Waiting(_, var until, var reason) -> new Later(until, reason);
      case RunOutcome.Busy(var until) -> new Later(until, "another executor is at it");
    };
  }
}
