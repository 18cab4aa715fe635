package io.quaymaster.memory.job;

import io.quaymaster.job.processor.Artifacts.Content;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.result.ResultFolder;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Results of jobs in memory. */
public final class MemoryJobResults implements JobResults {
  private static final int MOST_LISTED = 1_000;

  private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public void put(ResultFolder folder, ResultFile file, long size, Content content)
      throws IOException {
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(Math.toIntExact(size));
      if (bytes.length < size) {
        throw new EOFException(file.path() + " has " + bytes.length + " bytes instead of " + size);
      }
      files.put(folder.key(file), bytes);
    }
  }

  @Override
  public Optional<InputStream> open(ResultFolder folder, ResultFile file) {
    return Optional.ofNullable(files.get(folder.key(file))).map(ByteArrayInputStream::new);
  }

  @Override
  public List<Stored> list(ResultFolder folder) {
    String prefix = folder.prefix();
    return files.tailMap(prefix).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .limit(MOST_LISTED)
        .map(
            entry ->
                new Stored(
                    new ResultFile(entry.getKey().substring(prefix.length())),
                    entry.getValue().length))
        .toList();
  }

  @Override
  public String place(ResultFolder folder) {
    return "memory:" + folder.prefix();
  }
}
