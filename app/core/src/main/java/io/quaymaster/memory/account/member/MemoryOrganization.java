package io.quaymaster.memory.account.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.Organization;
import io.quaymaster.account.member.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An organization in memory. */
public final class MemoryOrganization implements Organization {
  private record Place(OrganizationAccount account, UnitId unit) {}

  private final AccountId management;
  private final Map<AccountId, Place> places = new ConcurrentHashMap<>();

  /**
   * @param management an account like others, in the root
   */
  public MemoryOrganization(AccountId management, UnitId root) {
    this.management = management;
    put(management, Standing.ACTIVE, root);
  }

  /** The account is in the unit from now on. */
  public final void put(AccountId account, Standing standing, UnitId unit) {
    places.put(account, new Place(new OrganizationAccount(account, standing), unit));
  }

  /** The account has left. */
  public void remove(AccountId account) {
    places.remove(account);
  }

  @Override
  public List<OrganizationAccount> accounts() {
    return places.values().stream().map(Place::account).toList();
  }

  @Override
  public Optional<OrganizationAccount> find(AccountId account) {
    return Optional.ofNullable(places.get(account)).map(Place::account);
  }

  @Override
  public Optional<UnitId> parent(AccountId account) {
    return Optional.ofNullable(places.get(account)).map(Place::unit);
  }

  @Override
  public Set<AccountId> directlyIn(UnitId unit) {
    return places.values().stream()
        .filter(place -> place.unit().equals(unit))
        .map(place -> place.account().id())
        .collect(Collectors.toSet());
  }

  @Override
  public AccountId management() {
    return management;
  }
}
