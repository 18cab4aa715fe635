package io.quaymaster.aws.clean;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.pool.CleaningRegions;
import jakarta.inject.Singleton;
import java.util.List;

/** Where accounts are cleaned, from {@code quaymaster.members.regions}. */
@Factory
@Requires(property = "quaymaster.members.regions")
final class CleaningScope {
  @Singleton
  CleaningRegions regions(@Property(name = "quaymaster.members.regions") List<String> names) {
    return new CleaningRegions(names.stream().map(RegionName::new).toList());
  }
}
