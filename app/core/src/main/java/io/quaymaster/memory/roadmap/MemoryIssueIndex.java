package io.quaymaster.memory.roadmap;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.run.RunKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The index in memory; one lock makes each call one step. */
public final class MemoryIssueIndex implements IssueIndex {
  private final Map<Key, Entry> entries = new HashMap<>();

  private record Key(RepositoryId repository, Identity identity) {}

  private record Hold(RunKey by, Instant until) {}

  private record Entry(
      Optional<IssueNumber> issue, Optional<Hold> hold, Optional<Instant> unfinishedSince) {
    static final Entry NONE = new Entry(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public synchronized Optional<IssueNumber> find(RepositoryId repository, Identity identity) {
    return entry(new Key(repository, identity)).issue();
  }

  @Override
  public synchronized Claim claim(
      RepositoryId repository, Identity identity, RunKey holder, Instant now, Instant until) {
    Key key = new Key(repository, identity);
    Entry known = entry(key);
    Optional<Hold> other =
        known.hold().filter(hold -> !hold.by().equals(holder) && hold.until().isAfter(now));
    if (other.isPresent()) {
      return new Claim.Taken(other.orElseThrow().by(), other.orElseThrow().until());
    }
    entries.put(
        key,
        new Entry(
            known.issue(),
            Optional.of(new Hold(holder, until)),
            Optional.of(known.unfinishedSince().orElse(now))));
    return new Claim.Held(known.issue(), known.unfinishedSince());
  }

  @Override
  public synchronized boolean record(
      RepositoryId repository, Identity identity, RunKey holder, IssueNumber issue) {
    Key key = new Key(repository, identity);
    if (!isHeldBy(entry(key), holder)) {
      return false;
    }
    entries.put(key, new Entry(Optional.of(issue), Optional.empty(), Optional.empty()));
    return true;
  }

  @Override
  public synchronized void release(RepositoryId repository, Identity identity, RunKey holder) {
    Key key = new Key(repository, identity);
    Entry known = entry(key);
    if (isHeldBy(known, holder)) {
      entries.put(key, new Entry(known.issue(), Optional.empty(), known.unfinishedSince()));
    }
  }

  private Entry entry(Key key) {
    return entries.getOrDefault(key, Entry.NONE);
  }

  private static boolean isHeldBy(Entry entry, RunKey holder) {
    return entry.hold().filter(hold -> hold.by().equals(holder)).isPresent();
  }
}
