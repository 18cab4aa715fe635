package io.quaymaster.memory.account.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.MemberStacks;
import io.quaymaster.account.member.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A StackSet in memory that is done at once. */
public final class MemoryMemberStacks implements MemberStacks {
  private final Map<AccountId, Instance> instances = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean busy;

  /** Whether it is at another operation. */
  public void busy(boolean is) {
    busy = is;
  }

  /** The account's last operation failed. */
  public void fail(AccountId account) {
    instances.computeIfPresent(account, (id, i) -> new Instance(id, i.unit(), true));
  }

  /** What was asked for, in order: {@code create 111122223333}. */
  public List<String> asked() {
    return new ArrayList<>(asked);
  }

  @Override
  public Set<Instance> instances() {
    return Set.copyOf(instances.values());
  }

  @Override
  public StackRequestOutcome create(AccountId account, UnitId unit) {
    if (busy) {
      return new StackRequestOutcome.Busy();
    }
    instances.put(account, new Instance(account, unit, false));
    return begun("create " + account);
  }

  @Override
  public StackRequestOutcome delete(Instance instance, boolean retain) {
    if (busy) {
      return new StackRequestOutcome.Busy();
    }
    instances.remove(instance.account());
    return begun((retain ? "forget " : "delete ") + instance.account());
  }

  private StackRequestOutcome begun(String operation) {
    asked.add(operation);
    return new StackRequestOutcome.Begun(operation);
  }
}
