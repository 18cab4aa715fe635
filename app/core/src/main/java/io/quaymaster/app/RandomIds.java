package io.quaymaster.app;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;

/** Names that nobody else has. */
@Singleton
public class RandomIds implements Supplier<UUID> {
  @Override
  public UUID get() {
    return UUID.randomUUID();
  }
}
