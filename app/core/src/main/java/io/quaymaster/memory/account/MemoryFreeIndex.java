package io.quaymaster.memory.account;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.store.FreeIndex;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Which accounts are free, behind the store by some changes when that is wanted. */
public final class MemoryFreeIndex implements FreeIndex {
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::freeSince).thenComparing(line -> line.id().value());

  private record Shard(PoolName pool, int number) {}

  private record Line(Instant freeSince, AccountId id) {}

  private record Place(Shard shard, Line line) {}

  private record Change(AccountId id, @Nullable Place place) {}

  private final Map<Shard, NavigableSet<Line>> shards = new HashMap<>();
  private final Map<AccountId, Place> places = new HashMap<>();
  private final Queue<Change> pending = new ArrayDeque<>();
  private final IntSupplier lag;

  /** One that is never behind. */
  public MemoryFreeIndex() {
    this(() -> 0);
  }

  /**
   * One that is behind.
   *
   * @param lag by how many changes it may be behind; asked at each change
   */
  public MemoryFreeIndex(IntSupplier lag) {
    this.lag = lag;
  }

  synchronized void changed(Account account) {
    Line line = new Line(account.lastReleased(), account.id());
    Shard shard = new Shard(account.member().pool(), FreeIndex.shardOf(account.id()));
    follow(new Change(account.id(), account.free() ? new Place(shard, line) : null));
  }

  synchronized void removed(Account account) {
    follow(new Change(account.id(), null));
  }

  private void follow(Change change) {
    pending.add(change);
    for (int behind = lag.getAsInt(); pending.size() > behind; ) {
      apply(pending.remove());
    }
  }

  private void apply(Change change) {
    Place before = places.remove(change.id());
    if (before != null) {
      lines(before.shard()).remove(before.line());
    }
    Place now = change.place();
    if (now != null) {
      places.put(change.id(), now);
      lines(now.shard()).add(now.line());
    }
  }

  private NavigableSet<Line> lines(Shard shard) {
    return shards.computeIfAbsent(shard, _ -> new TreeSet<>(ORDER));
  }

  @Override
  public synchronized Page page(PoolName pool, int shard, Optional<String> after) {
    NavigableSet<Line> lines = lines(new Shard(pool, shard));
    List<AccountId> accounts = new ArrayList<>(Math.min(lines.size(), PAGE));
    Line last = null;
    for (Line line : after.map(text -> lines.tailSet(parse(text), false)).orElse(lines)) {
      accounts.add(line.id());
      last = line;
      if (accounts.size() == PAGE) {
        break;
      }
    }
    boolean more = last != null && lines.higher(last) != null;
    return new Page(
        accounts,
        more && last != null ? Optional.of(last.freeSince() + "#" + last.id()) : Optional.empty());
  }

  private static Line parse(String text) {
    int end = text.indexOf('#');
    return new Line(Instant.parse(text.substring(0, end)), new AccountId(text.substring(end + 1)));
  }
}
