package io.quaymaster.feedback;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.util.Optional;

/** Check runs and comments at the code host. Calls throw {@code HostException}. */
public interface FeedbackHost {
  /** The id of the newest of the App's check runs with that name and external id on the commit. */
  Optional<Long> findCheck(
      InstalledRepository repository, CommitSha commit, String name, String externalId);

  /** Creates a check run and returns its id. */
  long createCheck(InstalledRepository repository, CheckReport report);

  /** Makes a check run show the report; false when it no longer exists. */
  boolean updateCheck(InstalledRepository repository, long id, CheckReport report);

  /** The id of the App's own first comment that contains the marker; all pages are looked at. */
  Optional<Long> findComment(InstalledRepository repository, IssueNumber issue, String marker);

  /**
   * Writes a comment: a new one, or over the one given; one that is gone is {@code NOT_FOUND}.
   *
   * @return its id
   */
  long writeComment(
      InstalledRepository repository, IssueNumber issue, Optional<Long> existing, String body);
}
