package io.quaymaster.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.quaymaster.aws.wire.AwsCalls;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Pause;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The SDK's clients; each is made when it is first needed. */
@Factory
final class AwsClients {
  /** A webhook must be answered within 10 s, whatever AWS does. */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  private static final Duration CALL = Duration.ofSeconds(8);

  /** Objects are up to 25 MB. */
  private static final Duration OBJECT_ATTEMPT = Duration.ofSeconds(15);

  private static final Duration OBJECT_CALL = Duration.ofSeconds(40);

  /** More than the 20 s that SQS may hold a receive. */
  private static final Duration SOCKET = Duration.ofSeconds(25);

  private final AwsSettings settings;

  AwsClients(AwsSettings settings) {
    this.settings = settings;
  }

  /** The one HTTP client below all of them. */
  @Singleton
  @Bean(preDestroy = "close")
  SdkHttpClient http() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(Duration.ofSeconds(2))
        .socketTimeout(SOCKET)
        .build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  DynamoDbClient dynamoDb(SdkHttpClient http) {
    return ready(DynamoDbClient.builder(), "dynamodb", http, ATTEMPT, CALL).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  SqsClient sqs(SdkHttpClient http) {
    return ready(SqsClient.builder(), "sqs", http, ATTEMPT, CALL).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  S3Client s3(SdkHttpClient http) {
    S3ClientBuilder builder = ready(S3Client.builder(), "s3", http, OBJECT_ATTEMPT, OBJECT_CALL);
    return (settings.endpoint("s3").isPresent() ? forStandIn(builder) : builder).build();
  }

  /**
   * A stand-in for S3 is addressed by path, since its host name has no buckets below it. Bodies go
   * whole: S3Proxy leaves the last of signed chunks unread and closes the connection, by which an
   * answer can be lost.
   */
  private static S3ClientBuilder forStandIn(S3ClientBuilder builder) {
    return builder.forcePathStyle(true).serviceConfiguration(c -> c.chunkedEncodingEnabled(false));
  }

  @Singleton
  @Bean(preDestroy = "close")
  SecretsManagerClient secretsManager(SdkHttpClient http) {
    return ready(SecretsManagerClient.builder(), "secretsmanager", http, ATTEMPT, CALL).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  KmsClient kms(SdkHttpClient http) {
    return ready(KmsClient.builder(), "kms", http, ATTEMPT, CALL).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  SsmClient ssm(SdkHttpClient http) {
    return ready(SsmClient.builder(), "ssm", http, ATTEMPT, CALL).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  EventBridgeClient eventBridge(SdkHttpClient http) {
    return ready(EventBridgeClient.builder(), "eventbridge", http, ATTEMPT, CALL).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  SnsClient sns(SdkHttpClient http) {
    return ready(SnsClient.builder(), "sns", http, ATTEMPT, CALL).build();
  }

  /** Calls of services that have no client here. */
  @Singleton
  AwsCalls calls(SdkHttpClient http, Pause pause) {
    return new AwsCalls(http, settings.endpoints(), pause);
  }

  /** Between attempts. */
  @Singleton
  Pause pause() {
    return Pause.onThread();
  }

  /** Where the process itself runs. */
  @Singleton
  Region region() {
    return settings
        .region()
        .map(Region::of)
        .orElseGet(() -> DefaultAwsRegionProviderChain.builder().build().getRegion());
  }

  /** Calls as the process itself. */
  @Singleton
  AwsSession session(AwsCalls calls, Region region) {
    return calls.session(settings.credentials(), region);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B ready(
      B builder, String service, SdkHttpClient http, Duration attempt, Duration call) {
    settings.region().map(Region::of).ifPresent(builder::region);
    settings.endpoint(service).ifPresent(builder::endpointOverride);
    return builder
        .credentialsProvider(settings.credentials())
        .httpClient(http)
        .overrideConfiguration(
            o ->
                o.retryStrategy(RetryMode.STANDARD)
                    .apiCallAttemptTimeout(attempt)
                    .apiCallTimeout(call));
  }
}
