package io.quaymaster.simulator.shape;

import io.quaymaster.simulator.state.repository.Repository;

/**
 * Where things are found, as on a GitHub Enterprise Server: pages at the root, REST below {@code
 * /api/v3}.
 *
 * @param base scheme, host and port, without a slash at the end
 */
public record Urls(String base) {
  /** A REST address. */
  public String api(String path) {
    return base + "/api/v3" + path;
  }

  /** A REST address in a repository. */
  public String api(Repository repository, String path) {
    return api("/repos/" + repository.name() + path);
  }

  /** A page. */
  public String page(String path) {
    return base + path;
  }

  /** A page of a repository. */
  public String page(Repository repository, String path) {
    return base + "/" + repository.name() + path;
  }
}
