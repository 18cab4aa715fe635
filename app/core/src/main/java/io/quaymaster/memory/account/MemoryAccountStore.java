package io.quaymaster.memory.account;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Accounts in this process; one lock makes each call one step. */
public final class MemoryAccountStore implements AccountStore {
  /** What is kept for each account that was ever a member. */
  private static final class Kept {
    private @Nullable Account member;
    private long version;
    private Fence fence = Fence.NONE;
    private Instant quietFrom = Instant.EPOCH;
    private final NavigableMap<Fence, PastLease> history = new TreeMap<>();
  }

  private final Map<AccountId, Kept> accounts = new HashMap<>();
  private final MemoryFreeIndex index;

  /**
   * @param index is told of every change
   */
  public MemoryAccountStore(MemoryFreeIndex index) {
    this.index = index;
  }

  @Override
  public synchronized Optional<Account> find(AccountId id) {
    Kept kept = accounts.get(id);
    return kept == null ? Optional.empty() : Optional.ofNullable(kept.member);
  }

  @Override
  public synchronized List<Account> list() {
    List<Account> members = new ArrayList<>(accounts.size());
    for (Kept kept : accounts.values()) {
      if (kept.member != null) {
        members.add(kept.member);
      }
    }
    return members;
  }

  @Override
  public synchronized boolean write(AccountWrite write) {
    Account account = write.account();
    Kept kept = accounts.computeIfAbsent(account.id(), _ -> new Kept());
    return switch (write) {
      case AccountWrite.Created _ ->
          kept.member == null
              && put(kept, account.goingOn(kept.version, kept.fence, kept.quietFrom));
      case AccountWrite.Replaced _ -> is(kept, account.version() - 1) && put(kept, account);
      case AccountWrite.Ended _ ->
          is(kept, account.version() - 1) && append(kept, account) && put(kept, account);
      case AccountWrite.Removed _ -> is(kept, account.version()) && remove(kept, account);
    };
  }

  private static boolean is(Kept kept, long version) {
    return kept.member != null && kept.version == version;
  }

  private boolean put(Kept kept, Account account) {
    kept.member = account;
    kept.version = account.version();
    kept.fence = account.fence();
    index.changed(account);
    return true;
  }

  private static boolean append(Kept kept, Account account) {
    PastLease past = account.last().orElseThrow();
    kept.history.put(past.lease().fence(), past);
    return true;
  }

  private boolean remove(Kept kept, Account account) {
    kept.member = null;
    kept.version = account.version() + 1;
    kept.quietFrom = account.quietFrom();
    index.removed(account);
    return true;
  }

  @Override
  public synchronized List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    Kept kept = accounts.get(id);
    if (kept == null) {
      return List.of();
    }
    NavigableMap<Fence, PastLease> newestFirst =
        before
            .map(fence -> kept.history.headMap(fence, false))
            .orElse(kept.history)
            .descendingMap();
    return newestFirst.values().stream().limit(limit).toList();
  }
}
