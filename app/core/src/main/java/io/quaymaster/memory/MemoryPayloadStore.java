package io.quaymaster.memory;

import io.quaymaster.app.intake.PayloadStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Payloads in memory. */
public final class MemoryPayloadStore implements PayloadStore {
  private final Map<String, byte[]> payloads = new ConcurrentHashMap<>();

  @Override
  public void put(String key, byte[] gzip) {
    payloads.put(key, gzip.clone());
  }

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(payloads.get(key)).map(byte[]::clone);
  }
}
