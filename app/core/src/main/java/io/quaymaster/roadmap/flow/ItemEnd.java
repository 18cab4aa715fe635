package io.quaymaster.roadmap.flow;

import io.quaymaster.roadmap.json.JsonFault;
import java.time.Instant;
import java.util.List;

/** How one item of a file ended, or that it has not. */
sealed interface ItemEnd {
  /** It is an issue. */
  record Done(String pointer, ItemResult result) implements ItemEnd {}

  /** It can't be one. */
  record Bad(List<JsonFault> faults) implements ItemEnd {
    public Bad {
      faults = List.copyOf(faults);
    }

    static Bad of(String pointer, String message) {
      return new Bad(List.of(new JsonFault(pointer, message)));
    }
  }

  /** It goes on later. */
  record Later(Instant until, String reason) implements ItemEnd {}
}
