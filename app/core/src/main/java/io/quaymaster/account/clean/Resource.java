package io.quaymaster.account.clean;

/**
 * Something that exists in an account.
 *
 * @param kind its type in CloudFormation's words ({@code AWS::S3::Bucket}); as ARNs have it ({@code
 *     kinesis:stream}) when only its tag shows it
 * @param id what its service calls it, such as a name or an ARN
 * @param origin whether AWS or the member stack put it there
 */
public record Resource(
    ServiceName service, RegionName region, String kind, String id, Origin origin) {
  /** Who put it there. */
  public enum Origin {
    /** A job, directly or not: it must go. */
    MADE,
    /** AWS (a default VPC, a service-linked role) or the member stack: it stays. */
    DEFAULT
  }

  public Resource {
    if (kind.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "a resource of " + service + " needs a kind and an id: '" + kind + "' '" + id + "'");
    }
  }

  /** Whether cleaning has to delete it. */
  public boolean mustGo() {
    return origin == Origin.MADE;
  }

  /** For people: {@code AWS::S3::Bucket acme-data in eu-central-1}. */
  @Override
  public String toString() {
    return kind + " " + id + " in " + region;
  }
}
