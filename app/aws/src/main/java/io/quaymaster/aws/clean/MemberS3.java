package io.quaymaster.aws.clean;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.clean.Site;
import io.quaymaster.aws.AwsSettings;
import jakarta.inject.Singleton;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** S3 in member accounts. */
@Singleton
@Requires(bean = MemberAccess.class)
class MemberS3 {
  private final MemberSessions sessions;
  private final AwsSettings settings;
  private final SdkHttpClient http;

  MemberS3(MemberSessions sessions, AwsSettings settings, SdkHttpClient http) {
    this.sessions = sessions;
    this.settings = settings;
    this.http = http;
  }

  /**
   * A client in the site's region; it holds nothing that needs closing, the HTTP client is shared.
   */
  S3Client at(Site site) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(site.region().value()))
            .credentialsProvider(sessions.credentials(site))
            .httpClient(http)
            .overrideConfiguration(o -> o.retryStrategy(RetryMode.STANDARD));
    settings
        .endpoint("s3")
        .ifPresent(address -> builder.endpointOverride(address).forcePathStyle(true));
    return builder.build();
  }
}
