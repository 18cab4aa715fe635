package io.quaymaster.account.clean;

import io.quaymaster.account.LeaseId;
import java.util.List;

/** The CloudFormation stacks of one lease: they know best how to delete what they made. */
public interface LeaseStacks {
  /**
   * Stacks whose name begins with the lease's prefix or that carry its tag, all pages.
   *
   * @throws CleaningUnavailable when the list can't be had
   */
  List<Resource> find(Site site, LeaseId lease);
}
