package io.quaymaster.simulator.aws;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Amazon's own clients, pointed at the engines. */
final class Clients {
  static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY));
  private static final Region REGION = Region.of(LocalAws.REGION);

  private Clients() {}

  static SqsClient sqs(URI uri) {
    return SqsClient.builder()
        .endpointOverride(uri)
        .region(REGION)
        .credentialsProvider(CREDENTIALS)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  static S3Client s3(URI uri) {
    return s3(uri, CREDENTIALS);
  }

  /**
   * Sends bodies whole: of a body in signed chunks S3Proxy leaves the last one unread and closes
   * the connection, and an answer can be lost.
   */
  static S3Client s3(URI uri, StaticCredentialsProvider credentials) {
    return S3Client.builder()
        .endpointOverride(uri)
        .region(REGION)
        .forcePathStyle(true)
        .serviceConfiguration(c -> c.chunkedEncodingEnabled(false))
        .overrideConfiguration(c -> c.addExecutionInterceptor(new WithoutExpect()))
        .credentialsProvider(credentials)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  static DynamoDbClient dynamoDb(URI uri) {
    return DynamoDbClient.builder()
        .endpointOverride(uri)
        .region(REGION)
        .credentialsProvider(CREDENTIALS)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  static String queue(SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
    return sqs.createQueue(q -> q.queueName(name).attributes(attributes)).queueUrl();
  }

  /**
   * Takes out {@code Expect: 100-continue}: on a connection that the server has just closed, the
   * JDK's connection fails while waiting for it in a way that the SDK does not repeat.
   */
  private static final class WithoutExpect implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      return context.httpRequest().toBuilder().removeHeader("Expect").build();
    }
  }
}
