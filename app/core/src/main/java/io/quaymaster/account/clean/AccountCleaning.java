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
 * order of {@link ServiceName#CLEANED}, then everything is listed again, and last what carries a
 * lease's tag in services that have no cleaner. It deletes nothing once the claim has ended, and a
 * repeat picks up where it stopped, for what is listed is what is left.
 */
@Singleton
public final class AccountCleaning {
  private static final DeletionOutcome NO_CLEANER =
      new DeletionOutcome.Refused("it carries the tag of a lease, and its service has no cleaner");

  private final List<ServiceCleaner> cleaners;
  private final LeaseStacks stacks;
  private final TaggedResources index;
  private final Clock clock;

  /**
   * @param cleaners exactly one for each of {@link ServiceName#CLEANED}
   */
  public AccountCleaning(
      List<ServiceCleaner> cleaners, LeaseStacks stacks, TaggedResources index, Clock clock) {
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
    this.index = index;
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
      for (Resource resource : listed(sweep, name(cleaner), site, () -> listing.of(site))) {
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
        listed(sweep, name(cleaner), site, () -> cleaner.scan(site)).stream()
            .findFirst()
            .ifPresent(left -> sweep.later(Optional.of(left), "still listed after its deletion"));
      }
    }
    if (sweep.finished()) {
      unknown(task, sweep);
    }
    if (!inTime(task)) {
      sweep.later(Optional.empty(), "the claim ended before everything was verified");
    }
  }

  /**
   * What the index names of services that are cleaned is not believed: their own lists have just
   * said that it is gone. Anything else is still there, and nothing here can delete it.
   */
  private void unknown(CleaningTask task, Sweep sweep) {
    for (RegionName region : task.regions()) {
      Site site = task.site(region);
      listed(sweep, "the index of tags", site, () -> index.tagged(site)).stream()
          .filter(resource -> !ServiceName.CLEANED.contains(resource.service()))
          .forEach(left -> sweep.met(left, NO_CLEANER));
    }
  }

  /** What must go; a service that can't be listed is a reason to try again, not to stop. */
  private static List<Resource> listed(
      Sweep sweep, String what, Site site, Supplier<List<Resource>> scan) {
    try {
      return scan.get().stream().filter(Resource::mustGo).toList();
    } catch (CleaningUnavailable e) {
      sweep.later(
          Optional.empty(),
          what + " in " + site.region() + " could not be listed: " + e.getMessage());
      return List.of();
    }
  }

  private static String name(ServiceCleaner cleaner) {
    return cleaner.service().toString();
  }

  private static List<Site> sites(CleaningTask task, ServiceCleaner cleaner) {
    List<Site> sites = task.regions().stream().map(task::site).collect(Collectors.toList());
    return cleaner.global() ? sites.subList(0, 1) : sites;
  }

  private boolean inTime(CleaningTask task) {
    return clock.instant().isBefore(task.until());
  }
}
