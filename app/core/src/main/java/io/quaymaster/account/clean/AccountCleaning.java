package io.quaymaster.account.clean;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One attempt at cleaning one account: the stacks of the lease, then service by service in the
 * order of {@link ServiceName#CLEANED}, then everything is listed again. It deletes nothing once
 * the claim has ended, and a repeat picks up where it stopped, for what is listed is what is left.
 */
@Singleton
public final class AccountCleaning {
  private final List<ServiceCleaner> cleaners;
  private final LeaseStacks stacks;
  private final Clock clock;

  /**
   * @param cleaners exactly one for each of {@link ServiceName#CLEANED}
   */
  public AccountCleaning(List<ServiceCleaner> cleaners, LeaseStacks stacks, Clock clock) {
    this.cleaners =
        cleaners.stream()
            .sorted(Comparator.comparingInt(c -> ServiceName.CLEANED.indexOf(c.service())))
            .toList();
    List<ServiceName> services = this.cleaners.stream().map(ServiceCleaner::service).toList();
    if (!services.equals(ServiceName.CLEANED)) {
      throw new IllegalArgumentException(
          "cleaners for " + services + ", expected one each for " + ServiceName.CLEANED);
    }
    this.stacks = stacks;
    this.clock = clock;
  }

  /** Cleans as far as it gets. */
  public CleaningOutcome clean(CleaningTask task) {
    Sweep sweep = new Sweep();
    ServiceCleaner makers = cleaners.getFirst();
    task.lease().ifPresent(lease -> each(task, makers, sweep, site -> stacks.find(site, lease)));
    each(task, makers, sweep, makers::scan);
    if (!sweep.finished()) {
      return sweep.outcome();
    }
    cleaners.stream().skip(1).forEach(cleaner -> each(task, cleaner, sweep, cleaner::scan));
    if (sweep.finished()) {
      verify(task, sweep);
    }
    return sweep.outcome();
  }

  private interface Listing {
    List<Resource> of(Site site);
  }

  private void each(CleaningTask task, ServiceCleaner cleaner, Sweep sweep, Listing listing) {
    for (Site site : sites(task, cleaner)) {
      for (Resource resource : listed(sweep, cleaner, site, () -> listing.of(site))) {
        if (!inTime(task)) {
          sweep.later(Optional.of(resource), "the time for this attempt is up");
          return;
        }
        delete(sweep, cleaner, site, resource);
      }
    }
  }

  private static void delete(Sweep sweep, ServiceCleaner cleaner, Site site, Resource resource) {
    try {
      sweep.met(resource, cleaner.delete(site, resource));
    } catch (CleaningUnavailable e) {
      sweep.later(Optional.of(resource), String.valueOf(e.getMessage()));
    }
  }

  private void verify(CleaningTask task, Sweep sweep) {
    for (ServiceCleaner cleaner : cleaners) {
      for (Site site : sites(task, cleaner)) {
        listed(sweep, cleaner, site, () -> cleaner.scan(site)).stream()
            .findFirst()
            .ifPresent(left -> sweep.later(Optional.of(left), "still listed after its deletion"));
      }
    }
    if (!inTime(task)) {
      sweep.later(Optional.empty(), "the claim ended before everything was verified");
    }
  }

  /** What must go; a service that can't be listed is a reason to try again, not to stop. */
  private static List<Resource> listed(
      Sweep sweep, ServiceCleaner cleaner, Site site, Supplier<List<Resource>> scan) {
    try {
      return scan.get().stream().filter(Resource::mustGo).toList();
    } catch (CleaningUnavailable e) {
      sweep.later(
          Optional.empty(),
          cleaner.service() + " in " + site.region() + " could not be listed: " + e.getMessage());
      return List.of();
    }
  }

  private static List<Site> sites(CleaningTask task, ServiceCleaner cleaner) {
    List<Site> sites = task.regions().stream().map(task::site).collect(Collectors.toList());
    return cleaner.global() ? sites.subList(0, 1) : sites;
  }

  private boolean inTime(CleaningTask task) {
    return clock.instant().isBefore(task.until());
  }
}
