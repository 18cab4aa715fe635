package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.roadmap.item.Quarter;
import java.util.List;
import java.util.Optional;

/** What roadmap items need of the code host. Calls throw {@code HostException}. */
public interface RoadmapHost {
  /**
   * Looks everything up that an item needs, with one call as a rule. Pull requests are left out.
   */
  Sight look(InstalledRepository repository, Lookup lookup);

  /** Makes an issue. Not safe to repeat. */
  IssueSnapshot create(InstalledRepository repository, IssueDraft draft);

  /**
   * Changes what differs; safe to repeat.
   *
   * @param milestone number of the milestone that is named in the change
   * @return the people who can't be assigned there
   */
  List<Login> change(
      InstalledRepository repository,
      IssueNumber issue,
      IssueChange change,
      Optional<Milestone> milestone);

  /**
   * Makes the milestone of a quarter, due on its last day; one that is there already is returned.
   */
  Milestone createMilestone(InstalledRepository repository, Quarter quarter);
}
