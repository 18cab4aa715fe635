package io.quaymaster.account.clean.pool;

import io.quaymaster.account.clean.RegionName;
import java.util.List;

/**
 * The regions that jobs may use and that are cleaned: those given to the member stacks.
 *
 * @param names at least one
 */
public record CleaningRegions(List<RegionName> names) {
  public CleaningRegions {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no region is named that accounts are cleaned in");
    }
  }
}
