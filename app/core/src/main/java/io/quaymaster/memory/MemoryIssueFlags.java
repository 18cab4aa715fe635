package io.quaymaster.memory;

import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.triage.IssueFlag;
import io.quaymaster.triage.IssueFlag.Wish;
import io.quaymaster.triage.IssueFlags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flags in this process. */
public final class MemoryIssueFlags implements IssueFlags {
  private final Map<Key, IssueFlag> flags = new LinkedHashMap<>();

  @Override
  public synchronized boolean raise(IssueFlag flag) {
    Key key = new Key(flag.repository().id(), flag.issueId(), flag.wish());
    return flags.putIfAbsent(key, flag) == null;
  }

  @Override
  public synchronized boolean lower(RepositoryId repository, long issueId, Wish wish) {
    return flags.remove(new Key(repository, issueId, wish)) != null;
  }

  @Override
  public synchronized List<IssueFlag> of(RepositoryId repository, long issueId) {
    return flags.values().stream()
        .filter(flag -> flag.repository().id().equals(repository) && flag.issueId() == issueId)
        .toList();
  }

  private record Key(RepositoryId repository, long issueId, Wish wish) {}
}
