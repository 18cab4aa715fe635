package io.quaymaster.aws.model;

import io.quaymaster.aws.wire.AwsCalls;
import io.quaymaster.aws.wire.AwsSession;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A server with models, and calls to it that don't really wait between attempts. */
public final class Cloud implements AutoCloseable {
  private static final List<String> SERVICES =
      List.of(
          "application-autoscaling",
          "cloudformation",
          "dynamodb",
          "ec2",
          "ecs",
          "iam",
          "lambda",
          "logs",
          "organizations",
          "resourcegroupstaggingapi",
          "s3",
          "sns",
          "sqs",
          "sts");

  /** Where everything happens. */
  public static final Region REGION = Region.EU_CENTRAL_1;

  public final ModelServer server = new ModelServer(SERVICES.toArray(String[]::new));
  public final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  public final AwsCalls calls = new AwsCalls(http, endpoints(), pauses::add);
  public final AwsSession own =
      calls.session(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDOWN", "secret")),
          REGION);

  public Map<String, URI> endpoints() {
    return server.endpoints();
  }

  /** How long was waited between attempts. */
  public List<Duration> pauses() {
    return pauses;
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
