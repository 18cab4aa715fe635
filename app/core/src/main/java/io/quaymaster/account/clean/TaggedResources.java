package io.quaymaster.account.clean;

import java.util.List;

/**
 * What carries the tag of a lease, of whatever service: AWS's index of tags. It shows what a
 * service has that no cleaner knows. It is no list of what exists: it lags, names what is deleted
 * for a while, and never knew what was not tagged.
 */
public interface TaggedResources {
  /**
   * Resources tagged with any lease, this account's last one or an older one, all pages; also those
   * of services that are cleaned.
   *
   * @throws CleaningUnavailable when the list can't be had in full
   */
  List<Resource> tagged(Site site);
}
