package io.quaymaster.aws.member;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.member.MemberRules;
import io.quaymaster.account.member.UnitId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Which accounts become members, from {@code quaymaster.members.units}. */
@Factory
@Requires(property = "quaymaster.members.units")
final class MemberUnits {
  @Singleton
  MemberRules rules(@Property(name = "quaymaster.members.units") List<String> units) {
    return new MemberRules(units.stream().map(UnitId::new).collect(Collectors.toSet()));
  }
}
