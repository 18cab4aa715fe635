package io.quaymaster.aws.clean;

import io.quaymaster.aws.model.ModelServer;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.ModelServer.Regional;
import io.quaymaster.aws.model.Page;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.aws.model.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One region of a member account in memory: what exists in it, until it is deleted. */
final class Member {
  private static final String ACCOUNT = "111122223333";

  /** A stack's status by its name, each step that it takes when it is looked at again. */
  final Map<String, String> stacks = new LinkedHashMap<>();

  /** The lease that a stack is tagged with. */
  final Map<String, String> leases = new HashMap<>();

  final Set<String> functions = new LinkedHashSet<>();
  final Set<String> mappings = new LinkedHashSet<>();
  final Set<String> layers = new LinkedHashSet<>();
  final Set<String> tables = new LinkedHashSet<>();
  final Set<String> protectedTables = new LinkedHashSet<>();
  final Set<String> backups = new LinkedHashSet<>();
  final Set<String> queues = new LinkedHashSet<>();
  final Set<String> topics = new LinkedHashSet<>();
  final Set<String> subscriptions = new LinkedHashSet<>();
  final Set<String> logGroups = new LinkedHashSet<>();

  /** Versions by bucket; an upload's key begins with {@code upload/}. */
  final Map<String, Set<String>> buckets = new LinkedHashMap<>();

  Member(ModelServer everywhere, String region) {
    Regional server = everywhere.in(region);
    stacks(server);
    lambda(server);
    data(server);
    messages(server);
    s3(server);
    everywhere.on(
        "sts:AssumeRole",
        call ->
            Map.of(
                "Credentials",
                Map.of(
                    "AccessKeyId", "ASIAMEMBER1234567",
                    "SecretAccessKey", "member-secret",
                    "SessionToken", "member-token",
                    "Expiration", "2026-11-21T07:00:00Z")));
  }

  private static <T> Map<String, Object> page(
      Call call, String items, Collection<T> all, Function<T, ?> item) {
    return Page.NEXT_TOKEN.of(call, items, all, item);
  }

  private static Map<String, Object> deleted(Set<String> from, String id, String code) {
    if (!from.remove(id)) {
      throw new Refusal(400, code, id + " is not there");
    }
    return Map.of();
  }

  private void stacks(Regional server) {
    server
        .on(
            "cloudformation:DescribeStacks",
            call -> {
              String name = call.text("StackName");
              if (name.isEmpty()) {
                return page(call, "Stacks", List.copyOf(stacks.keySet()), this::stack);
              }
              if (!stacks.containsKey(name)) {
                throw new Refusal(
                    400, "ValidationError", "Stack with id " + name + " does not exist");
              }
              return Map.of("Stacks", List.of(stack(name)));
            })
        .on(
            "cloudformation:DeleteStack",
            call -> {
              String name = call.text("StackName");
              boolean forced = call.text("DeletionMode").equals("FORCE_DELETE_STACK");
              if (name.startsWith("stuck") && !forced) {
                stacks.put(name, "DELETE_FAILED");
              } else {
                stacks.remove(name);
              }
              return Map.of();
            })
        .on("cloudformation:UpdateTerminationProtection", _ -> Map.of());
  }

  private Map<String, Object> stack(String name) {
    return Map.of(
        "StackName",
        name,
        "StackStatus",
        String.valueOf(stacks.get(name)),
        "CreationTime",
        "2026-11-21T06:00:00Z",
        "EnableTerminationProtection",
        name.startsWith("guarded"),
        "Tags",
        leases.containsKey(name)
            ? List.of(Map.of("Key", "quaymaster:lease", "Value", leases.getOrDefault(name, "")))
            : List.of());
  }

  private void lambda(Regional server) {
    Page marker = new Page("Marker", "NextMarker");
    server
        .on(
            "lambda:ListFunctions",
            c -> marker.of(c, "Functions", functions, f -> Map.of("FunctionName", f)))
        .on(
            "lambda:DeleteFunction",
            c -> deleted(functions, c.text("FunctionName"), "ResourceNotFoundException"))
        .on(
            "lambda:ListEventSourceMappings",
            c ->
                marker.of(
                    c, "EventSourceMappings", mappings, m -> Map.of("UUID", m, "State", "Enabled")))
        .on(
            "lambda:DeleteEventSourceMapping",
            c -> deleted(mappings, c.text("UUID"), "ResourceNotFoundException"))
        .on("lambda:ListLayers", c -> marker.of(c, "Layers", layers, l -> Map.of("LayerName", l)))
        .on(
            "lambda:ListLayerVersions",
            c ->
                Map.of(
                    "LayerVersions",
                    layers.contains(c.text("LayerName"))
                        ? List.of(Map.of("Version", 7L))
                        : List.of()))
        .on(
            "lambda:DeleteLayerVersion",
            c -> deleted(layers, c.text("LayerName"), "ResourceNotFoundException"));
  }

  private void data(Regional server) {
    server
        .on(
            "dynamodb:ListTables",
            c ->
                new Page("ExclusiveStartTableName", "LastEvaluatedTableName")
                    .of(c, "TableNames", tables, name -> name))
        .on("dynamodb:DeleteTable", this::deleteTable)
        .on(
            "dynamodb:UpdateTable",
            c -> {
              protectedTables.remove(c.text("TableName"));
              return Map.of();
            })
        .on(
            "dynamodb:ListBackups",
            c ->
                Map.of(
                    "BackupSummaries",
                    backups.stream()
                        .map(b -> Map.of("BackupArn", b, "BackupStatus", "AVAILABLE"))
                        .toList()))
        .on(
            "dynamodb:DeleteBackup",
            c -> deleted(backups, c.text("BackupArn"), "BackupNotFoundException"))
        .on(
            "logs:DescribeLogGroups",
            c ->
                new Page("nextToken", "nextToken")
                    .of(c, "logGroups", logGroups, g -> Map.of("logGroupName", g)))
        .on(
            "logs:DeleteLogGroup",
            c -> deleted(logGroups, c.text("logGroupName"), "ResourceNotFoundException"));
  }

  private Map<String, Object> deleteTable(Call call) {
    String table = call.text("TableName");
    if (protectedTables.contains(table)) {
      throw new Refusal(
          400, "ValidationException", "Resource cannot be deleted as it is protected");
    }
    return deleted(tables, table, "ResourceNotFoundException");
  }

  private void messages(Regional server) {
    server
        .on("sqs:ListQueues", c -> page(c, "QueueUrls", queues, url -> url))
        .on("sqs:DeleteQueue", c -> deleted(queues, c.text("QueueUrl"), "QueueDoesNotExist"))
        .on("sns:ListTopics", c -> page(c, "Topics", topics, t -> Map.of("TopicArn", t)))
        .on("sns:DeleteTopic", c -> deleted(topics, c.text("TopicArn"), "NotFound"))
        .on(
            "sns:ListSubscriptions",
            c -> page(c, "Subscriptions", subscriptions, s -> Map.of("SubscriptionArn", s)))
        .on("sns:Unsubscribe", c -> deleted(subscriptions, c.text("SubscriptionArn"), "NotFound"));
  }

  private void s3(Regional server) {
    server
        .on(
            "s3:ListBuckets",
            c ->
                new Page("ContinuationToken", "ContinuationToken")
                    .of(c, "Buckets", buckets.keySet(), b -> Map.of("Name", b)))
        .on("s3:DeleteBucketPolicy", c -> Map.of())
        .on("s3:ListMultipartUploads", this::uploads)
        .on(
            "s3:AbortMultipartUpload",
            c -> {
              versions(c).remove(c.text("Key"));
              return Map.of();
            })
        .on("s3:ListObjectVersions", this::objectVersions)
        .on("s3:DeleteObjects", this::deleteObjects)
        .on(
            "s3:DeleteBucket",
            c -> {
              if (!versions(c).isEmpty()) {
                throw new Refusal(409, "BucketNotEmpty", "The bucket is not empty");
              }
              buckets.remove(c.text("Bucket"));
              return Map.of();
            });
  }

  private Set<String> versions(Call call) {
    Set<String> versions = buckets.get(call.text("Bucket"));
    if (versions == null) {
      throw new Refusal(404, "NoSuchBucket", "The specified bucket does not exist");
    }
    return versions;
  }

  private Map<String, Object> uploads(Call call) {
    List<Map<String, String>> uploads =
        versions(call).stream()
            .filter(key -> key.startsWith("upload/"))
            .map(key -> Map.of("Key", key, "UploadId", "u1"))
            .toList();
    return Map.of("Uploads", uploads, "IsTruncated", false);
  }

  /** Two a page; a name that ends with a tilde is a delete marker. */
  private Map<String, Object> objectVersions(Call call) {
    List<String> all =
        versions(call).stream().filter(k -> !k.startsWith("upload/")).sorted().toList();
    List<String> page =
        all.stream().filter(k -> k.compareTo(call.text("KeyMarker")) > 0).limit(2).toList();
    Map<String, Object> answer = new HashMap<>();
    boolean more = !page.isEmpty() && !page.getLast().equals(all.getLast());
    answer.put("IsTruncated", more);
    if (more) {
      answer.put("NextKeyMarker", page.getLast());
      answer.put("NextVersionIdMarker", "v1");
    }
    List<Map<String, Object>> versions = new ArrayList<>();
    List<Map<String, Object>> markers = new ArrayList<>();
    page.forEach(
        k -> (k.endsWith("~") ? markers : versions).add(Map.of("Key", k, "VersionId", "v1")));
    answer.put("Versions", versions);
    answer.put("DeleteMarkers", markers);
    return answer;
  }

  private Map<String, Object> deleteObjects(Call call) {
    Set<String> versions = versions(call);
    List<Map<String, String>> errors = new ArrayList<>();
    for (Object each : Trees.list(Trees.map(call.params().get("Delete")).get("Objects"))) {
      String key = String.valueOf(Trees.map(each).get("Key"));
      if (key.startsWith("locked")) {
        errors.add(
            Map.of("Key", key, "Code", "AccessDenied", "Message", "protected by object lock"));
      } else {
        versions.remove(key);
      }
    }
    return Map.of("Errors", errors);
  }

  static String arn(String service, String rest) {
    return "arn:aws:" + service + ":eu-central-1:" + ACCOUNT + ":" + rest;
  }
}
