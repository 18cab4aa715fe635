package io.quaymaster.roadmap.item;

import io.quaymaster.roadmap.json.JsonFault;
import java.util.List;

/** One item of a file: either read, or faulty. */
public sealed interface ReadItem {
  /** Where it stands in the file, as a JSON pointer; empty when it is the whole file. */
  String pointer();

  /** It is as it must be. */
  record Good(String pointer, RoadmapItem item) implements ReadItem {}

  /** It is not; every fault is named. */
  record Faulty(String pointer, List<JsonFault> faults) implements ReadItem {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
