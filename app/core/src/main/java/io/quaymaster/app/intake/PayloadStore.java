package io.quaymaster.app.intake;

import java.util.Optional;

/** Keeps payloads that are too large for a queue message, for 14 days. */
public interface PayloadStore {
  /** Keeps the bytes under the key; the same key again replaces them. */
  void put(String key, byte[] gzip);

  /** Reads them back; empty when they have expired. */
  Optional<byte[]> get(String key);
}
