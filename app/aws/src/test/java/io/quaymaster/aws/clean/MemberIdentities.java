package io.quaymaster.aws.clean;

import io.quaymaster.aws.model.ModelServer;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Page;
import io.quaymaster.aws.model.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** IAM of a member account in memory: nothing can be deleted while something hangs on it. */
final class MemberIdentities {
  private static final Page MARKER = new Page("Marker", "Marker");

  /** What hangs on a user or role: access keys, inline and attached policies. */
  final Map<String, Set<String>> users = new LinkedHashMap<>();

  final Map<String, Set<String>> roles = new LinkedHashMap<>();
  final Map<String, String> paths = new HashMap<>();
  final Map<String, Set<String>> profiles = new LinkedHashMap<>();

  /** Versions by ARN. */
  final Map<String, Set<String>> policies = new LinkedHashMap<>();

  /** Documents by role and policy. */
  final Map<String, String> documents = new HashMap<>();

  MemberIdentities(ModelServer server) {
    lists(server);
    owners(server, "User", users);
    owners(server, "Role", roles);
    profiles(server);
    policies(server);
    server.on(
        "iam:PutRolePolicy",
        c -> {
          documents.put(c.text("RoleName") + "/" + c.text("PolicyName"), c.text("PolicyDocument"));
          return Map.of();
        });
  }

  private static <T> Map<String, Object> page(
      Call call, String items, Collection<T> all, Function<T, ?> item) {
    Map<String, Object> page = new HashMap<>(MARKER.of(call, items, all, item));
    page.put("IsTruncated", page.containsKey("Marker"));
    return page;
  }

  private void lists(ModelServer server) {
    server
        .on(
            "iam:ListUsers",
            c -> page(c, "Users", users.keySet(), u -> Map.of("UserName", u, "Path", "/")))
        .on(
            "iam:ListRoles",
            c ->
                page(
                    c,
                    "Roles",
                    roles.keySet(),
                    r -> Map.of("RoleName", r, "Path", paths.getOrDefault(r, "/"))))
        .on(
            "iam:ListInstanceProfiles",
            c ->
                page(
                    c,
                    "InstanceProfiles",
                    profiles.keySet(),
                    p ->
                        Map.of(
                            "InstanceProfileName",
                            p,
                            "Roles",
                            profiles.getOrDefault(p, Set.of()).stream()
                                .map(r -> Map.of("RoleName", r))
                                .toList())))
        .on(
            "iam:ListPolicies",
            c ->
                page(
                    c,
                    "Policies",
                    policies.keySet(),
                    p -> Map.of("Arn", p, "PolicyName", p.substring(p.lastIndexOf('/') + 1))));
  }

  private void owners(ModelServer server, String kind, Map<String, Set<String>> owners) {
    String name = kind + "Name";
    server
        .on(
            "iam:List" + kind + "Policies",
            c -> page(c, "PolicyNames", of(owners, c.text(name), "inline"), p -> p))
        .on(
            "iam:ListAttached" + kind + "Policies",
            c ->
                page(
                    c,
                    "AttachedPolicies",
                    of(owners, c.text(name), "arn:"),
                    arn -> Map.of("PolicyArn", arn)))
        .on(
            "iam:ListAccessKeys",
            c ->
                page(
                    c,
                    "AccessKeyMetadata",
                    of(users, c.text("UserName"), "AKIA"),
                    k -> Map.of("AccessKeyId", k)))
        .on("iam:DeleteAccessKey", c -> drop(users, c.text("UserName"), c.text("AccessKeyId")))
        .on("iam:Delete" + kind + "Policy", c -> drop(owners, c.text(name), c.text("PolicyName")))
        .on("iam:Detach" + kind + "Policy", c -> drop(owners, c.text(name), c.text("PolicyArn")))
        .on("iam:Delete" + kind, c -> remove(owners, c.text(name)));
  }

  private static List<String> of(Map<String, Set<String>> owners, String owner, String begin) {
    return owners.getOrDefault(owner, Set.of()).stream().filter(x -> x.startsWith(begin)).toList();
  }

  private static Map<String, Object> drop(
      Map<String, Set<String>> owners, String owner, String what) {
    if (!owners.getOrDefault(owner, new LinkedHashSet<>()).remove(what)) {
      throw new Refusal(404, "NoSuchEntity", what + " of " + owner + " cannot be found");
    }
    return Map.of();
  }

  private Map<String, Object> remove(Map<String, Set<String>> owners, String owner) {
    Set<String> hanging = owners.get(owner);
    if (hanging == null) {
      throw new Refusal(404, "NoSuchEntity", owner + " cannot be found");
    }
    if (!hanging.isEmpty() || profiles.values().stream().anyMatch(p -> p.contains(owner))) {
      throw new Refusal(409, "DeleteConflict", "Cannot delete entity, must detach first");
    }
    owners.remove(owner);
    return Map.of();
  }

  private void profiles(ModelServer server) {
    server
        .on(
            "iam:RemoveRoleFromInstanceProfile",
            c -> drop(profiles, c.text("InstanceProfileName"), c.text("RoleName")))
        .on("iam:DeleteInstanceProfile", c -> remove(profiles, c.text("InstanceProfileName")));
  }

  private void policies(ModelServer server) {
    server
        .on(
            "iam:ListPolicyVersions",
            c ->
                page(
                    c,
                    "Versions",
                    policies.getOrDefault(c.text("PolicyArn"), Set.of()),
                    v -> Map.of("VersionId", v, "IsDefaultVersion", v.equals("v1"))))
        .on(
            "iam:DeletePolicyVersion",
            c -> drop(policies, c.text("PolicyArn"), c.text("VersionId")))
        .on(
            "iam:DeletePolicy",
            c -> {
              Set<String> versions = policies.getOrDefault(c.text("PolicyArn"), Set.of());
              if (versions.size() != 1) {
                throw new Refusal(409, "DeleteConflict", "This policy has more than one version");
              }
              policies.remove(c.text("PolicyArn"));
              return Map.of();
            });
  }
}
