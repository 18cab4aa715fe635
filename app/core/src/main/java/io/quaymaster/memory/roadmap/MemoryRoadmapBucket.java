package io.quaymaster.memory.roadmap;

import io.quaymaster.memory.roadmap.MemoryObjects.Stored;
import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.Upload;
import java.util.Optional;

/** The roadmap bucket in memory. */
public final class MemoryRoadmapBucket implements RoadmapBucket {
  private final MemoryObjects objects;

  public MemoryRoadmapBucket(MemoryObjects objects) {
    this.objects = objects;
  }

  @Override
  public Content read(Upload upload, int mostBytes) {
    return objects
        .pinned(upload)
        .map(Stored::content)
        .<Content>map(
            content ->
                content.length > mostBytes
                    ? new Content.TooLarge(content.length)
                    : new Content.Bytes(content.clone()))
        .orElseGet(Content.Gone::new);
  }

  @Override
  public boolean write(String key, byte[] content, Upload upload) {
    return isOf(objects.addUnlessTaken(key, content, upload.id()), upload);
  }

  @Override
  public Copy copy(Upload upload, String key) {
    Optional<Stored> there = objects.current(key);
    if (there.isPresent()) {
      return isOf(there.orElseThrow(), upload) ? Copy.COPIED : Copy.TAKEN;
    }
    return objects
        .pinned(upload)
        .map(source -> objects.addUnlessTaken(key, source.content(), upload.id()))
        .map(copy -> isOf(copy, upload) ? Copy.COPIED : Copy.TAKEN)
        .orElse(Copy.GONE);
  }

  @Override
  public void delete(Upload upload) {
    objects.remove(upload);
  }

  private static boolean isOf(Stored stored, Upload upload) {
    return stored.upload().filter(upload.id()::equals).isPresent();
  }
}
