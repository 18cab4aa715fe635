package io.quaymaster.app.intake;

import io.quaymaster.memory.MemoryPayloadStore;

/** Gives tests of other packages a sender. */
public final class SweptEnvelopes {
  private SweptEnvelopes() {}

  public static EnvelopeSender sender(EnvelopeQueue queue) {
    return new EnvelopeSender(new MemoryPayloadStore(), queue);
  }
}
