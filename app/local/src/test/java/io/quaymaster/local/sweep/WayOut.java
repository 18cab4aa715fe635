package io.quaymaster.local.sweep;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Leads all calls to AWS through one HTTP proxy. A wall instead of the endpoint would not do: the
 * signature of a request to S3 names the host that it is for.
 */
@Factory
@Requires(property = WayOut.PROXY)
public final class WayOut {
  public static final String PROXY = "quaymaster.test.way-out";

  @Singleton
  @Bean(preDestroy = "close")
  @Replaces(SdkHttpClient.class)
  SdkHttpClient http(@Property(name = PROXY) URI proxy) {
    return UrlConnectionHttpClient.builder()
        .proxyConfiguration(
            ProxyConfiguration.builder().endpoint(proxy).useSystemPropertyValues(false).build())
        .build();
  }
}
