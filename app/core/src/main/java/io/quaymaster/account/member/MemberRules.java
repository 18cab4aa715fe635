package io.quaymaster.account.member;

import java.util.Set;

/**
 * Which accounts become members.
 *
 * @param units accounts directly in one of these
 */
public record MemberRules(Set<UnitId> units) {
  public MemberRules {
    units = Set.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("no organizational unit is named for member accounts");
    }
  }
}
