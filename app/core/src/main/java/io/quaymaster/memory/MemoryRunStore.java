package io.quaymaster.memory;

import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs in memory. */
public final class MemoryRunStore implements RunStore {
  private final Map<RunKey, RunRecord> runs = new ConcurrentHashMap<>();

  @Override
  public Optional<RunRecord> find(RunKey key) {
    return Optional.ofNullable(runs.get(key));
  }

  @Override
  public boolean create(RunRecord run) {
    return runs.putIfAbsent(run.key(), run) == null;
  }

  @Override
  public boolean replace(RunRecord run) {
    RunRecord stored = runs.get(run.key());
    return stored != null
        && stored.revision() == run.revision() - 1
        && runs.replace(run.key(), stored, run);
  }

  @Override
  public List<RunRecord> list(Optional<String> kind, Instant before, int limit) {
    return runs.values().stream()
        .filter(run -> kind.isEmpty() || run.key().kind().equals(kind.orElseThrow()))
        .filter(run -> run.updatedAt().isBefore(before))
        .sorted(Comparator.comparing(RunRecord::updatedAt).reversed())
        .limit(limit)
        .toList();
  }
}
