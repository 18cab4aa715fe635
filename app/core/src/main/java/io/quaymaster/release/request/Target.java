package io.quaymaster.release.request;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;

/** What a request is about, found or not. */
sealed interface Target {
  /** This commit. */
  record Found(CommitSha head, BranchName branch, ReleaseConfig release, ConfigOutcome config)
      implements Target {}

  /** Releases are off here. */
  record Off(String reason) implements Target {}

  /** There is no such thing, and what helps. */
  record Missing(String reason, String remedy) implements Target {}
}
