package io.quaymaster.memory.account.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.MemberStacks;
import io.quaymaster.account.member.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A StackSet in memory that is done at once. */
public final class MemoryMemberStacks implements MemberStacks {
  private final Map<AccountId, Instance> instances = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Set<AccountId> stacks = ConcurrentHashMap.newKeySet();
  private volatile boolean busy;
  private volatile Optional<String> refusal = Optional.empty();

  /** Whether it is at another operation. */
  public void busy(boolean is) {
    busy = is;
  }

  /** From now on every request is refused. */
  public void refuse(String why) {
    refusal = Optional.of(why);
  }

  /** Whether the account has its own stack. */
  public boolean hasStack(AccountId account) {
    return stacks.contains(account);
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
    return begun(
        "create " + account,
        () -> {
          instances.put(account, new Instance(account, unit, false));
          stacks.add(account);
        });
  }

  @Override
  public StackRequestOutcome delete(Instance instance, boolean retain) {
    return begun(
        (retain ? "forget " : "delete ") + instance.account(),
        () -> {
          instances.remove(instance.account());
          if (!retain) {
            stacks.remove(instance.account());
          }
        });
  }

  private StackRequestOutcome begun(String operation, Runnable change) {
    if (refusal.isPresent()) {
      return new StackRequestOutcome.Refused(refusal.orElseThrow());
    }
    if (busy) {
      return new StackRequestOutcome.Busy();
    }
    change.run();
    asked.add(operation);
    return new StackRequestOutcome.Begun(operation);
  }
}
