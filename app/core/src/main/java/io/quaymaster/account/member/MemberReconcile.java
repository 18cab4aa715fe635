package io.quaymaster.account.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.MemberStacks.Instance;
import io.quaymaster.account.member.MemberStacks.StackRequestOutcome;
import io.quaymaster.account.member.Organization.OrganizationAccount;
import io.quaymaster.account.member.Organization.Standing;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the members what the organization says. An event names an account to look at; what it is
 * now decides, so that lost, late and repeated events do no harm. A member joins by its stack,
 * whose custom resource registers it; it leaves the pool first and loses its stack afterwards,
 * because cleaning needs the stack's roles.
 */
@Singleton
public final class MemberReconcile {
  private final Organization organization;
  private final MemberStacks stacks;
  private final MemberPool pool;
  private final MemberRules rules;

  public MemberReconcile(
      Organization organization, MemberStacks stacks, MemberPool pool, MemberRules rules) {
    this.organization = organization;
    this.stacks = stacks;
    this.pool = pool;
    this.rules = rules;
  }

  /** What is known about one account. */
  private record Facts(
      AccountId account,
      Optional<Standing> standing,
      Optional<UnitId> unit,
      Optional<Instance> instance,
      boolean registered) {}

  /** Looks at one account, after an event about it. */
  public MemberOutcome look(AccountId account) {
    return converge(
        new Facts(
            account,
            organization.find(account).map(OrganizationAccount::standing),
            organization.parent(account).filter(rules.units()::contains),
            Optional.ofNullable(instances().get(account)),
            pool.registered().contains(account)));
  }

  /** Looks at every account of the organization, and at every one that is known but not in it. */
  public Map<AccountId, MemberOutcome> all() {
    Map<AccountId, Standing> standings =
        organization.accounts().stream()
            .collect(Collectors.toMap(OrganizationAccount::id, OrganizationAccount::standing));
    Map<AccountId, UnitId> units = new HashMap<>();
    rules.units().forEach(u -> organization.directlyIn(u).forEach(id -> units.put(id, u)));
    Map<AccountId, Instance> instances = instances();
    Set<AccountId> registered = pool.registered();
    Map<AccountId, MemberOutcome> outcomes = new LinkedHashMap<>();
    Stream.of(standings.keySet(), instances.keySet(), registered)
        .flatMap(Set::stream)
        .distinct()
        .sorted(Comparator.comparing(AccountId::value))
        .forEach(
            id ->
                outcomes.put(
                    id,
                    converge(
                        new Facts(
                            id,
                            Optional.ofNullable(standings.get(id)),
                            Optional.ofNullable(units.get(id)),
                            Optional.ofNullable(instances.get(id)),
                            registered.contains(id)))));
    return outcomes;
  }

  private Map<AccountId, Instance> instances() {
    return stacks.instances().stream()
        .collect(Collectors.toMap(Instance::account, Function.identity()));
  }

  private MemberOutcome converge(Facts facts) {
    boolean member =
        facts.unit().isPresent()
            && facts.standing().filter(s -> s != Standing.ENDED).isPresent()
            && !facts.account().equals(organization.management());
    return member ? joining(facts, facts.unit().orElseThrow()) : leaving(facts);
  }

  private MemberOutcome joining(Facts facts, UnitId unit) {
    if (facts.standing().equals(Optional.of(Standing.PENDING))) {
      return new MemberOutcome.Waiting("AWS has not activated the account yet");
    }
    if (facts.instance().filter(i -> !i.failed()).isEmpty()) {
      return requested(stacks.create(facts.account(), unit));
    }
    return facts.registered()
        ? new MemberOutcome.Settled()
        : new MemberOutcome.Waiting("its stack has not registered it yet");
  }

  private MemberOutcome leaving(Facts facts) {
    if (facts.registered()
        && pool.leave(facts.account()) instanceof MemberPool.LeaveOutcome.Draining) {
      return new MemberOutcome.Waiting("a worker holds it; it leaves after its cleaning");
    }
    boolean reachable = facts.standing().equals(Optional.of(Standing.ACTIVE));
    return facts.instance().isPresent()
        ? requested(stacks.delete(facts.instance().orElseThrow(), !reachable))
        : new MemberOutcome.Settled();
  }

  private static MemberOutcome requested(StackRequestOutcome outcome) {
    return switch (outcome) {
      case StackRequestOutcome.Begun(String operation) -> new MemberOutcome.Requested(operation);
      case StackRequestOutcome.Busy() ->
          new MemberOutcome.Waiting("the StackSet is at another operation");
      case StackRequestOutcome.Refused(String why) -> new MemberOutcome.Refused(why);
    };
  }
}
