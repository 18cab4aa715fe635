package io.quaymaster.roadmap.json;

import java.util.List;

/** What came of reading a JSON text. */
public sealed interface JsonOutcome {
  /**
   * It is JSON.
   *
   * @param duplicates names that occur twice in one object
   */
  record Read(JsonValue value, List<JsonFault> duplicates) implements JsonOutcome {
    public Read {
      duplicates = List.copyOf(duplicates);
    }
  }

  /** It is none. */
  record Broken(JsonFault fault) implements JsonOutcome {}
}
