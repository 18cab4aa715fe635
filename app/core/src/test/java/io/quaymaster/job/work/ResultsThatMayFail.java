package io.quaymaster.job.work;

import io.quaymaster.job.processor.Artifacts.Content;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.result.ResultFolder;
import io.quaymaster.memory.job.MemoryJobResults;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Results in memory, behind a door that can be closed. */
public final class ResultsThatMayFail implements JobResults {
  private final MemoryJobResults results = new MemoryJobResults();
  public volatile boolean closed;

  @Override
  public void put(ResultFolder folder, ResultFile file, long size, Content content)
      throws IOException {
    if (closed) {
      throw new IllegalStateException("the bucket is away");
    }
    results.put(folder, file, size, content);
  }

  @Override
  public Optional<InputStream> open(ResultFolder folder, ResultFile file) {
    return results.open(folder, file);
  }

  @Override
  public List<Stored> list(ResultFolder folder) {
    return results.list(folder);
  }

  @Override
  public String place(ResultFolder folder) {
    return results.place(folder);
  }
}
