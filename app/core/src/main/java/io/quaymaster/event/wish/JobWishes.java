package io.quaymaster.event.wish;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;

/** Takes wishes for jobs. Outages are exceptions. */
public interface JobWishes {
  /** Sees to a wish; may be repeated. */
  WishAnswer wish(JobWish wish);

  /**
   * Takes wishes back: a job of that name that still waits is not done; one that has begun goes on.
   *
   * @param by login of who takes it back
   * @return true when one was waiting
   */
  boolean withdraw(InstalledRepository repository, IssueNumber issue, String job, String by);
}
