package io.quaymaster.simulator.state.app;

import java.time.Instant;
import java.util.Map;

/**
 * A token that acts for an installation for one hour.
 *
 * @param token the secret itself
 * @param installationId whose it is
 * @param scope which repositories it reaches
 * @param permissions what it may do there
 * @param expiresAt when it stops working
 */
public record InstallationToken(
    String token,
    long installationId,
    RepositoryScope scope,
    Map<String, Access> permissions,
    Instant expiresAt) {
  /** Copies the map. */
  public InstallationToken {
    permissions = Map.copyOf(permissions);
  }

  /** Shows no token. */
  @Override
  public String toString() {
    return "InstallationToken[installation " + installationId + ", until " + expiresAt + "]";
  }
}
