package io.quaymaster.account.clean;

import java.util.List;

/** One service of AWS as cleaning sees it. */
public interface ServiceCleaner {
  ServiceName service();

  /** Whether the service has one list for all regions, as IAM has. */
  boolean global();

  /**
   * Everything that the service itself lists there, all pages, defaults included, in the order in
   * which it is to be deleted. Tags play no part: what was never tagged is found too.
   *
   * @throws CleaningUnavailable when the list can't be had in full
   */
  List<Resource> scan(Site site);

  /**
   * Deletes one resource with all that is in it. Repeating it does no harm.
   *
   * @throws CleaningUnavailable when the service does not answer
   */
  DeletionOutcome delete(Site site, Resource resource);
}
