package io.quaymaster.app.intake;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;

/** Names for single receives of a delivery. */
@Singleton
public class ReceiveIds implements Supplier<UUID> {
  @Override
  public UUID get() {
    return UUID.randomUUID();
  }
}
