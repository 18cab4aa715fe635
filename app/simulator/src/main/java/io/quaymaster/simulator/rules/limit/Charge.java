package io.quaymaster.simulator.rules.limit;

/**
 * What one request costs.
 *
 * @param resource of which primary limit
 * @param points of the primary limit; GraphQL's are known only afterwards, so 0 at first
 * @param minutePoints of the secondary limit: GET and query 1, write and mutation 5
 * @param createsContent whether the limits on content-creating requests count it
 */
public record Charge(Resource resource, int points, int minutePoints, boolean createsContent) {

  public Charge {
    if (points < 0 || minutePoints < 0) {
      throw new IllegalArgumentException("a request can't cost less than nothing");
    }
  }

  /** A REST request. */
  public static Charge rest(String method, String path) {
    boolean write = !method.equals("GET") && !method.equals("HEAD");
    Resource resource = path.startsWith("/search/") ? Resource.SEARCH : Resource.CORE;
    boolean free = path.equals("/rate_limit");
    boolean content = write && path.startsWith("/repos/");
    return new Charge(resource, free ? 0 : 1, write ? 5 : 1, content);
  }

  /** A GraphQL request. */
  public static Charge graphQl(boolean mutation) {
    return new Charge(Resource.GRAPHQL, 0, mutation ? 5 : 1, mutation);
  }
}
