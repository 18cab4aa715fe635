package io.quaymaster.aws;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Where AWS is. On AWS nothing needs to be set: region and credentials come from the environment.
 *
 * @param region such as {@code eu-central-1}; empty asks the SDK's usual places
 * @param accessKey together with {@code secretKey}, for a local stack; empty asks the SDK's usual
 *     places
 * @param secretKey of the access key
 * @param endpoints address by service, for a local stack: {@code sqs}, {@code s3}, {@code
 *     dynamodb}, {@code secretsmanager}, {@code kms}, {@code ssm}, {@code eventbridge}, {@code
 *     sns}, {@code sts}, {@code iam}, {@code ec2}, {@code lambda}, {@code logs}, {@code
 *     cloudformation}, {@code ecs}, {@code application-autoscaling}, {@code organizations}
 */
@ConfigurationProperties("quaymaster.aws")
public record AwsSettings(
    Optional<String> region,
    Optional<String> accessKey,
    Optional<String> secretKey,
    Map<String, URI> endpoints) {
  public AwsSettings {
    endpoints = Map.copyOf(endpoints);
    if (accessKey.isPresent() != secretKey.isPresent()) {
      throw new IllegalArgumentException(
          "quaymaster.aws.access-key and quaymaster.aws.secret-key are set together or not at all");
    }
  }

  /** The address that stands in for a service; empty for AWS itself. */
  public Optional<URI> endpoint(String service) {
    return Optional.ofNullable(endpoints.get(service));
  }

  /** What calls are signed with. */
  AwsCredentialsProvider credentials() {
    if (accessKey.isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(accessKey.orElseThrow(), secretKey.orElseThrow()));
  }

  /** Without the secret key. */
  @Override
  public String toString() {
    return "AwsSettings[region="
        + region
        + ", accessKey="
        + accessKey
        + ", endpoints="
        + endpoints
        + "]";
  }
}
