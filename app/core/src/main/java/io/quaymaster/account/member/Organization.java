package io.quaymaster.account.member;

import io.quaymaster.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organization that the accounts are in. */
public interface Organization {
  /** How far AWS is with an account. */
  enum Standing {
    /** Usable. */
    ACTIVE,
    /** About to be usable. */
    PENDING,
    /** Suspended, being closed, or closed. */
    ENDED
  }

  /** An account as the organization knows it. */
  record OrganizationAccount(AccountId id, Standing standing) {}

  /** All accounts, all pages. */
  List<OrganizationAccount> accounts();

  /** One account; empty when it is not in the organization. */
  Optional<OrganizationAccount> find(AccountId account);

  /** The unit or root that an account is directly in; empty when it is not in the organization. */
  Optional<UnitId> parent(AccountId account);

  /** The accounts directly in a unit, all pages. */
  Set<AccountId> directlyIn(UnitId unit);

  /** The management account, which is never a member. */
  AccountId management();
}
