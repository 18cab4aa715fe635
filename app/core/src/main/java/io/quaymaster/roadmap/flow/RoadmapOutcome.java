package io.quaymaster.roadmap.flow;

import io.quaymaster.roadmap.json.JsonFault;
import java.time.Instant;
import java.util.List;

/** What came of an uploaded file. */
public sealed interface RoadmapOutcome {
  /** It is not for Quaymaster, or was dealt with before. */
  record Ignored(String reason) implements RoadmapOutcome {}

  /** All of it is done. */
  record Processed(String key, int items, int changes) implements RoadmapOutcome {}

  /** Something in it could not be done; what could is done. */
  record Invalid(String key, List<JsonFault> faults) implements RoadmapOutcome {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }

  /** It goes on later; the file stays where it is. */
  record Wait(Instant until, String reason) implements RoadmapOutcome {}
}
