package io.quaymaster.aws;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.aws.bootstrap.AwsBootstrap;
import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.aws.LocalAws;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The engines and the beans on top of them, shared by all tests of the module. */
public final class Stack {
  private static final AwsEngines ENGINES =
      AwsEngines.start(AwsEngines.Settings.inMemory(), Clock.systemUTC());
  private static final ApplicationContext BEANS = start();

  private Stack() {}

  /** A bean of the edge, by the wiring that programs use. */
  public static <T> T bean(Class<T> type) {
    return BEANS.getBean(type);
  }

  public static ApplicationContext beans() {
    return BEANS;
  }

  /** Address of the embedded DynamoDB. */
  public static URI dynamoDb() {
    return ENGINES.dynamoDb().orElseThrow();
  }

  /** A client of the embedded S3 over another HTTP client; it is the caller's to close. */
  public static S3Client s3(SdkHttpClient http) {
    return S3Client.builder()
        .endpointOverride(ENGINES.s3())
        .region(Region.of(LocalAws.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY)))
        .forcePathStyle(true)
        .serviceConfiguration(c -> c.chunkedEncodingEnabled(false))
        .overrideConfiguration(o -> o.retryStrategy(RetryMode.STANDARD))
        .httpClient(http)
        .build();
  }

  /** Further beans like these with other settings; the caller closes them. */
  public static ApplicationContext with(Map<String, Object> other) {
    Map<String, Object> settings = settings();
    settings.putAll(other);
    return ApplicationContext.run(settings);
  }

  /**
   * Nothing expires here: the tests' times are long past, and DynamoDB Local deletes what has
   * expired whenever it gets round to it.
   */
  private static ApplicationContext start() {
    ApplicationContext beans = ApplicationContext.run(settings());
    beans.getBean(AwsBootstrap.class).create();
    beans
        .getBean(DynamoDbClient.class)
        .updateTimeToLive(
            u ->
                u.tableName("quaymaster-ledger")
                    .timeToLiveSpecification(s -> s.enabled(false).attributeName("expiresAt")));
    return beans;
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("quaymaster.stores", "aws");
    settings.put("quaymaster.aws.region", LocalAws.REGION);
    settings.put("quaymaster.aws.access-key", LocalAws.ACCESS_KEY);
    settings.put("quaymaster.aws.secret-key", LocalAws.SECRET_KEY);
    settings.put("quaymaster.aws.endpoints.sqs", ENGINES.sqs().toString());
    settings.put("quaymaster.aws.endpoints.s3", ENGINES.s3().toString());
    settings.put("quaymaster.aws.endpoints.dynamodb", dynamoDb().toString());
    return settings;
  }
}
