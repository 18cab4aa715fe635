package io.quaymaster.aws.clean.kind;

import static io.quaymaster.aws.wire.AwsApi.IAM;

import io.quaymaster.account.clean.KeptNames;
import io.quaymaster.aws.clean.kind.Kind.Item;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import io.quaymaster.aws.wire.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** IAM: users, instance profiles, roles, policies. IAM deletes only what is empty and detached. */
public final class IamKinds {
  /** In the order of deletion. */
  public static final List<Kind> ALL =
      List.of(
          Kind.of(
              "AWS::IAM::User",
              session ->
                  all(session, "ListUsers", Map.of(), "Users").stream()
                      .map(u -> Item.made(u.get("UserName")))
                      .toList(),
              IamKinds::deleteUser),
          Kind.of(
              "AWS::IAM::InstanceProfile",
              session ->
                  all(session, "ListInstanceProfiles", Map.of(), "InstanceProfiles").stream()
                      .map(p -> p.get("InstanceProfileName"))
                      .map(name -> Item.of(name, KeptNames.keeps(name)))
                      .toList(),
              IamKinds::deleteProfile),
          Kind.of(
              "AWS::IAM::Role",
              session ->
                  all(session, "ListRoles", Map.of(), "Roles").stream()
                      .map(IamKinds::role)
                      .toList(),
              IamKinds::deleteRole),
          Kind.of(
              "AWS::IAM::ManagedPolicy",
              session ->
                  all(session, "ListPolicies", Map.of("Scope", "Local"), "Policies").stream()
                      .map(p -> Item.of(p.get("Arn"), KeptNames.keeps(p.get("PolicyName"))))
                      .toList(),
              IamKinds::deletePolicy));

  private IamKinds() {}

  private static Item role(Tree role) {
    String name = role.get("RoleName");
    return Item.of(name, KeptNames.keeps(role.get("Path"), name));
  }

  private static void deleteUser(AwsSession session, String user) {
    Map<String, String> of = Map.of("UserName", user);
    each(session, "ListAccessKeys", of, "AccessKeyMetadata", k -> k.get("AccessKeyId"))
        .forEach(key -> call(session, "DeleteAccessKey", of, "AccessKeyId", key));
    each(session, "ListUserPolicies", of, "PolicyNames", Tree::text)
        .forEach(name -> call(session, "DeleteUserPolicy", of, "PolicyName", name));
    each(session, "ListAttachedUserPolicies", of, "AttachedPolicies", p -> p.get("PolicyArn"))
        .forEach(arn -> call(session, "DetachUserPolicy", of, "PolicyArn", arn));
    session.call(IAM, "DeleteUser", of);
  }

  private static void deleteProfile(AwsSession session, String profile) {
    Map<String, String> of = Map.of("InstanceProfileName", profile);
    all(session, "ListInstanceProfiles", Map.of(), "InstanceProfiles").stream()
        .filter(p -> p.get("InstanceProfileName").equals(profile))
        .flatMap(p -> p.at("Roles").children().stream())
        .forEach(
            role ->
                call(
                    session,
                    "RemoveRoleFromInstanceProfile",
                    of,
                    "RoleName",
                    role.get("RoleName")));
    session.call(IAM, "DeleteInstanceProfile", of);
  }

  private static void deleteRole(AwsSession session, String role) {
    Map<String, String> of = Map.of("RoleName", role);
    each(session, "ListRolePolicies", of, "PolicyNames", Tree::text)
        .forEach(name -> call(session, "DeleteRolePolicy", of, "PolicyName", name));
    each(session, "ListAttachedRolePolicies", of, "AttachedPolicies", p -> p.get("PolicyArn"))
        .forEach(arn -> call(session, "DetachRolePolicy", of, "PolicyArn", arn));
    session.call(IAM, "DeleteRole", of);
  }

  private static void deletePolicy(AwsSession session, String policy) {
    Map<String, String> of = Map.of("PolicyArn", policy);
    all(session, "ListPolicyVersions", of, "Versions").stream()
        .filter(version -> !version.is("IsDefaultVersion"))
        .map(version -> version.get("VersionId"))
        .forEach(version -> call(session, "DeletePolicyVersion", of, "VersionId", version));
    session.call(IAM, "DeletePolicy", of);
  }

  private static List<String> each(
      AwsSession session,
      String operation,
      Map<String, String> of,
      String items,
      Function<Tree, String> id) {
    return all(session, operation, of, items).stream().map(id).toList();
  }

  private static List<Tree> all(
      AwsSession session, String operation, Map<String, String> params, String items) {
    return session.all(IAM, operation, params, Paging.MARKER, items);
  }

  private static void call(
      AwsSession session, String operation, Map<String, String> of, String name, String value) {
    Map<String, String> params = new HashMap<>(of);
    params.put(name, value);
    session.call(IAM, operation, params);
  }
}
