package io.quaymaster.aws.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.aws.model.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The cleaner role of the member template is allowed what the cleaners call, and no more. */
class CleanerPermissionsTest {
  /** Operations of the models that other adapters than the cleaners use. */
  private static final Set<String> OTHERS =
      Set.of(
          "cloudformation:CreateStack",
          "cloudformation:DescribeStackEvents",
          "cloudformation:CreateStackInstances",
          "cloudformation:DeleteStackInstances",
          "cloudformation:ListStackInstances",
          "cloudformation:DescribeStackSetOperation",
          "cloudformation:DescribeStackSet",
          "iam:PutRolePolicy",
          "lambda:Invoke",
          "sqs:GetQueueUrl",
          "sqs:GetQueueAttributes");

  /** S3's actions that have other names than their operations. */
  private static final Map<String, List<String>> S3 =
      Map.of(
          "s3:ListBuckets", List.of("s3:ListAllMyBuckets"),
          "s3:ListObjectVersions", List.of("s3:ListBucketVersions"),
          "s3:ListMultipartUploads", List.of("s3:ListBucketMultipartUploads"),
          "s3:DeleteObjects", List.of("s3:DeleteObject", "s3:DeleteObjectVersion"));

  /** Services whose actions begin otherwise than their models are called. */
  private static final Map<String, String> PREFIXES = Map.of("resourcegroupstaggingapi", "tag");

  private static final List<String> SERVICES =
      List.of(
          "cloudformation",
          "lambda",
          "ec2",
          "dynamodb",
          "sqs",
          "sns",
          "s3",
          "logs",
          "iam",
          "resourcegroupstaggingapi");

  @Test
  void roleIsAllowedExactlyWhatTheCleanersCall() throws IOException {
    String template = Files.readString(Path.of("../../sam/member-account.yaml"));
    String statement =
        template.substring(
            template.indexOf("Sid: ListAndDelete"), template.indexOf("Sid: EndSessions"));
    Set<String> allowed = new TreeSet<>();
    Matcher action = Pattern.compile("- ([a-z0-9]+:\\w+)").matcher(statement);
    while (action.find()) {
      allowed.add(action.group(1));
    }

    assertEquals(called(), allowed);
  }

  @Test
  void servicesThatAreComparedAreThoseThatAreCleaned() {
    assertEquals(
        ServiceName.CLEANED.stream().map(ServiceName::value).collect(Collectors.toSet()),
        SERVICES.stream().filter(s -> !PREFIXES.containsKey(s)).collect(Collectors.toSet()));
  }

  private static Set<String> called() throws IOException {
    Map<String, Object> models =
        Trees.parse(Files.readString(Path.of("src/test/service-models/operations.json")));
    Set<String> called = new TreeSet<>();
    for (String service : SERVICES) {
      Trees.list(Trees.map(models.get(service)).get("operations")).stream()
          .map(operation -> PREFIXES.getOrDefault(service, service) + ":" + operation)
          .filter(name -> !OTHERS.contains(name))
          .forEach(name -> called.addAll(S3.getOrDefault(name, List.of(name))));
    }
    return called;
  }
}
