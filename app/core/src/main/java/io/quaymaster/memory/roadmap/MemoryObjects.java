package io.quaymaster.memory.roadmap;

import io.quaymaster.kernel.digest.Sha256;
import io.quaymaster.roadmap.file.Upload;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A bucket in memory, with versions or without; one lock makes each call one step. */
public final class MemoryObjects {
  private final boolean versioned;
  private final Clock clock;
  private final Map<String, List<Stored>> objects = new TreeMap<>();
  private long count;

  /**
   * @param versioned whether what is replaced stays as an older version
   */
  public MemoryObjects(boolean versioned, Clock clock) {
    this.versioned = versioned;
    this.clock = clock;
  }

  /**
   * One content of a key.
   *
   * @param number counts all contents of the bucket
   * @param upload whose report or copy it is; empty for what a person put
   */
  @SuppressWarnings("ArrayRecordComponent") // handed out, never compared
  record Stored(
      long number, byte[] content, String eTag, Optional<String> upload, Instant lastModified) {
    String version() {
      return "v" + number;
    }
  }

  /** Puts an object as a person does; what is returned is what the bucket would tell of it. */
  public synchronized Upload put(String key, byte[] content) {
    Stored stored = add(key, content, Optional.empty());
    return new Upload(
        key,
        versioned ? Optional.of(stored.version()) : Optional.empty(),
        stored.eTag(),
        "%016X".formatted(stored.number()));
  }

  /** The content that the key has now. */
  public synchronized Optional<byte[]> get(String key) {
    return current(key).map(stored -> stored.content().clone());
  }

  /** Takes the key's content away, all versions of it. */
  public synchronized void remove(String key) {
    objects.remove(key);
  }

  /** The keys that have a content now, in order. */
  public synchronized List<String> keys() {
    return List.copyOf(objects.keySet());
  }

  synchronized Optional<Stored> current(String key) {
    return Optional.ofNullable(objects.get(key)).map(List::getLast);
  }

  /** Exactly what was uploaded, if it is still there. */
  synchronized Optional<Stored> pinned(Upload upload) {
    return upload.version().isPresent()
        ? objects.getOrDefault(upload.key(), List.of()).stream()
            .filter(stored -> stored.version().equals(upload.version().orElseThrow()))
            .findFirst()
        : current(upload.key()).filter(stored -> stored.eTag().equals(upload.eTag()));
  }

  /** Adds it unless the key is taken; gives what has the key then. */
  synchronized Stored addUnlessTaken(String key, byte[] content, String upload) {
    return current(key).orElseGet(() -> add(key, content, Optional.of(upload)));
  }

  synchronized void remove(Upload upload) {
    pinned(upload)
        .ifPresent(
            stored -> {
              List<Stored> all = objects.getOrDefault(upload.key(), List.of());
              all.remove(stored);
              if (all.isEmpty()) {
                objects.remove(upload.key());
              }
            });
  }

  private Stored add(String key, byte[] content, Optional<String> upload) {
    Stored stored = new Stored(++count, content.clone(), eTag(content), upload, clock.instant());
    List<Stored> all = objects.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!versioned) {
      all.clear();
    }
    all.add(stored);
    return stored;
  }

  private static String eTag(byte[] content) {
    return Sha256.of(content).first(32);
  }
}
