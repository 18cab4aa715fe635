package io.quaymaster.release;

import io.quaymaster.kernel.BranchName;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param branch whose head is released; empty for the release branch
 * @param override what goes before the rules that decide the version
 * @param requestedBy login of who asks
 */
public record ReleaseRequest(
    Optional<BranchName> branch, ReleaseOverride override, String requestedBy) {
  public ReleaseRequest {
    if (requestedBy.isBlank()) {
      throw new IllegalArgumentException("a release request needs to say who asks");
    }
  }
}
