package io.quaymaster.memory.roadmap;

import io.quaymaster.roadmap.file.UploadedFiles;
import java.util.List;

/** What lies in a bucket in memory. */
public final class MemoryUploadedFiles implements UploadedFiles {
  private final MemoryObjects objects;

  public MemoryUploadedFiles(MemoryObjects objects) {
    this.objects = objects;
  }

  @Override
  public List<Entry> list(String prefix, int most) {
    return objects.keys().stream()
        .filter(key -> key.startsWith(prefix) && !key.endsWith("/"))
        .flatMap(
            key ->
                objects.current(key).stream()
                    .map(stored -> new Entry(key, stored.content().length, stored.lastModified())))
        .sorted(Entry.NEWEST_FIRST)
        .limit(most)
        .toList();
  }
}
