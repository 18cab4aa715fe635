package io.quaymaster.release;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;

/** Releases as people and machines ask for them. Calls throw {@code HostException}. */
public interface Releases {
  /** What would be done and why; does nothing. */
  ReleasePlanOutcome plan(InstalledRepository repository, ReleaseRequest request);

  /**
   * Releases what the request names. Asking twice for the same commit and channel gives the same
   * release.
   *
   * @return a request that can't become a run (releases are off, no such branch, nothing to
   *     promote) is {@code Failed} with a record that was not stored
   */
  RunOutcome run(InstalledRepository repository, ReleaseRequest request);

  /**
   * Takes up a run that failed or waits.
   *
   * @throws IllegalArgumentException when there is no such run
   */
  RunOutcome resume(RunKey key);
}
