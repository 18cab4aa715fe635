package io.quaymaster.roadmap.flow;

import io.quaymaster.roadmap.json.JsonFault;

/** Where an item goes. */
public sealed interface Destination {
  /** There. */
  record Found(ItemTask task) implements Destination {}

  /** Nowhere, and why. */
  record Nowhere(JsonFault fault) implements Destination {}
}
