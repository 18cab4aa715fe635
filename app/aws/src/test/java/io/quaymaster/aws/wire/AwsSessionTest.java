package io.quaymaster.aws.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.aws.model.Cloud;
import io.quaymaster.aws.model.Endpoint;
import io.quaymaster.aws.model.Refusal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class AwsSessionTest {
  private final Cloud cloud = new Cloud();
  private boolean broken;

  @AfterEach
  void requestsKeptToTheModelsUnlessOnPurpose() {
    if (broken) {
      assertThrows(AssertionError.class, cloud::close);
    } else {
      cloud.close();
    }
  }

  private String violation(AwsApi api, String operation, Map<String, ?> params) {
    broken = true;
    assertThrows(AwsRefused.class, () -> cloud.own.call(api, operation, params));
    return cloud.server.violations().getLast();
  }

  @Test
  void requestsThatAwsWouldNotUnderstandAreFoundOut() {
    cloud.server.on("ec2:DeleteVpc", _ -> Map.of());

    assertTrue(violation(AwsApi.EC2, "DeleteVpc", Map.of()).contains("VpcId is required"));
    assertTrue(
        violation(AwsApi.EC2, "DeleteVpc", Map.of("Vpc", "vpc-1")).contains("no parameter Vpc"));
    assertTrue(
        violation(AwsApi.EC2, "DeleteVpc", Map.of("VpcId", "vpc-1", "DryRun", "maybe"))
            .contains("not true or false"));
    assertTrue(violation(AwsApi.EC2, "DropVpc", Map.of()).contains("no such operation"));
    assertTrue(
        violation(AwsApi.DYNAMODB, "DeleteTable", Map.of("TableName", 7)).contains("not a String"));
    assertTrue(
        violation(AwsApi.DYNAMODB, "ListBackups", Map.of("BackupType", "OURS"))
            .contains("not one of"));
    assertTrue(
        violation(AwsApi.IAM, "DeleteRole", Map.of("RoleName", "no spaces please"))
            .contains("which is not"));
    assertTrue(
        violation(AwsApi.LOGS, "DescribeLogGroups", Map.of("limit", 51)).contains("not within"));
    assertTrue(violation(AwsApi.SQS, "ListQueues", Map.of("Max", 1)).contains("has no member Max"));
  }

  @Test
  void answerThatTheModelDoesNotKnowIsFoundOut() {
    cloud.server.on("sqs:ListQueues", _ -> Map.of("Urls", List.of()));

    assertTrue(violation(AwsApi.SQS, "ListQueues", Map.of()).contains("has no member Urls"));
  }

  @Test
  void refusalIsReadInEveryProtocol() {
    Refusal refusal = new Refusal(400, "TheCode", "the <message> & more");
    Map<String, AwsApi> calls =
        Map.of(
            "ListQueues", AwsApi.SQS,
            "ListTopics", AwsApi.SNS,
            "DescribeVpcs", AwsApi.EC2);
    calls.forEach(
        (operation, api) -> {
          cloud.server.refuse(api.signing() + ":" + operation, refusal);
          AwsRefused refused =
              assertThrows(AwsRefused.class, () -> cloud.own.call(api, operation, Map.of()));
          assertEquals("TheCode", refused.code());
          assertEquals(400, refused.status());
          assertTrue(String.valueOf(refused.getMessage()).endsWith("the <message> & more"));
          assertFalse(refused.passing());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "eu-central-1, https://iam.amazonaws.com, us-east-1",
    "cn-north-1, https://iam.cn-north-1.amazonaws.com.cn, cn-north-1",
    "us-gov-west-1, https://iam.us-gov.amazonaws.com, us-gov-west-1"
  })
  void globalServiceHasOneAddressForAPartition(String region, URI address, String signed) {
    AwsCalls calls = new AwsCalls(cloud.http, Map.of(), _ -> {});

    assertEquals(new Wire.Target(address, signed), calls.target(AwsApi.IAM, Region.of(region)));
    assertEquals(
        "https://ec2.eu-central-1.amazonaws.com",
        calls.target(AwsApi.EC2, Region.EU_CENTRAL_1).endpoint().toString());
  }

  @Test
  void pageMarkThatComesTwiceEndsTheListing() {
    cloud.server.on("sqs:ListQueues", _ -> Map.of("QueueUrls", List.of("u"), "NextToken", "again"));

    assertThrows(
        IllegalStateException.class,
        () ->
            cloud.own.all(
                AwsApi.SQS, "ListQueues", Map.of("MaxResults", 1), Paging.NEXT_TOKEN, "QueueUrls"));
  }

  @Test
  void answersThatAreNoneAreOutages() {
    try (Endpoint endpoint = new Endpoint()) {
      Map<String, URI> all = new HashMap<>(cloud.endpoints());
      all.put("sqs", endpoint.address());
      AwsSession session =
          new AwsCalls(cloud.http, all, _ -> {})
              .session(
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")),
                  Cloud.REGION);
      for (int i = 0; i < AwsCalls.ATTEMPTS; i++) {
        endpoint.then(502, "<html>bad gateway</html>");
      }
      AwsRefused gateway =
          assertThrows(AwsRefused.class, () -> session.call(AwsApi.SQS, "ListQueues", Map.of()));
      assertTrue(gateway.passing());
      assertTrue(String.valueOf(gateway.getMessage()).contains("bad gateway"));
    }
    Map<String, URI> nobody = Map.of("sqs", URI.create("http://127.0.0.1:1"));
    AwsSession session =
        new AwsCalls(cloud.http, nobody, _ -> {})
            .session(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")),
                Cloud.REGION);
    AwsRefused refused =
        assertThrows(AwsRefused.class, () -> session.call(AwsApi.SQS, "ListQueues", Map.of()));
    assertEquals(0, refused.status());
  }
}
