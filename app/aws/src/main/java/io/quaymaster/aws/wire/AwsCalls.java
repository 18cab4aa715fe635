package io.quaymaster.aws.wire;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Where calls begin: one for a process. Throttling, server errors and lost connections are tried
 * again by the SDK's standard strategy: {@link #ATTEMPTS} attempts, growing pauses with jitter, and
 * a token bucket that ends retries while a service fails throughout.
 */
public final class AwsCalls {
  /** Most attempts at one call, the first included. */
  public static final int ATTEMPTS = 5;

  private final Wire wire;
  private final Map<String, URI> endpoints;
  private final Pause pause;

  /**
   * @param endpoints by the names of {@link AwsApi#endpoint}, for a local stack
   */
  public AwsCalls(SdkHttpClient http, Map<String, URI> endpoints, Pause pause) {
    this.wire = new Wire(http);
    this.endpoints = Map.copyOf(endpoints);
    this.pause = pause;
  }

  /** Calls with these credentials in this region. */
  public AwsSession session(AwsCredentialsProvider credentials, Region region) {
    return new AwsSession(this, credentials, region);
  }

  Wire wire() {
    return wire;
  }

  Pause pause() {
    return pause;
  }

  /** A fresh bucket of retries; a session has one. */
  static RetryStrategy retries() {
    return DefaultRetryStrategy.standardStrategyBuilder()
        .maxAttempts(ATTEMPTS)
        .retryOnException(e -> e instanceof AwsRefused refused && refused.passing())
        .treatAsThrottling(e -> e instanceof AwsRefused refused && refused.throttled())
        .build();
  }

  /** The service's address. That of a global one is its partition's, whatever the region. */
  Wire.Target target(AwsApi api, Region region) {
    ServiceMetadata service = ServiceMetadata.of(api.endpoint());
    Region at = api.global() ? Region.of(region.metadata().partition().id() + "-global") : region;
    URI stand = endpoints.get(api.endpoint());
    URI address = stand == null ? URI.create("https://" + service.endpointFor(at)) : stand;
    return new Wire.Target(address, service.signingRegion(at).id());
  }
}
