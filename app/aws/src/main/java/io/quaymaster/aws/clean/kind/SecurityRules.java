package io.quaymaster.aws.clean.kind;

import static io.quaymaster.aws.wire.AwsApi.EC2;

import io.quaymaster.aws.clean.kind.Kind.Item;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import io.quaymaster.aws.wire.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules of security groups. A default group stays, but not what a job let in through it; and groups
 * that name each other can only be deleted once their rules are gone. Ids are {@code
 * sg-1/in/sgr-2}.
 */
final class SecurityRules {
  private static final String EVERYTHING = "-1";

  private SecurityRules() {}

  static List<Item> added(AwsSession session) {
    Set<String> defaults =
        session
            .all(EC2, "DescribeSecurityGroups", Map.of(), Paging.EC2, "securityGroupInfo")
            .stream()
            .filter(g -> g.get("groupName").equals("default"))
            .map(g -> g.get("groupId"))
            .collect(Collectors.toSet());
    return session
        .all(EC2, "DescribeSecurityGroupRules", Map.of(), Paging.EC2, "securityGroupRuleSet")
        .stream()
        .map(
            rule ->
                Item.of(
                    rule.get("groupId")
                        + (rule.is("isEgress") ? "/out/" : "/in/")
                        + rule.get("securityGroupRuleId"),
                    defaults.contains(rule.get("groupId")) && isFirst(rule)))
        .toList();
  }

  /** In a default group: everything from the group itself, everything to everywhere. */
  private static boolean isFirst(Tree rule) {
    boolean everything = rule.at("ipProtocol").text().equals(EVERYTHING);
    boolean out =
        rule.at("cidrIpv4").text().equals("0.0.0.0/0") || rule.at("cidrIpv6").text().equals("::/0");
    boolean in = rule.at("referencedGroupInfo", "groupId").text().equals(rule.get("groupId"));
    return everything && (rule.is("isEgress") ? out : in);
  }

  static void revoke(AwsSession session, String id) {
    String[] parts = id.split("/", -1);
    session.call(
        EC2,
        parts[1].equals("out") ? "RevokeSecurityGroupEgress" : "RevokeSecurityGroupIngress",
        Map.of("GroupId", parts[0], "SecurityGroupRuleId", List.of(parts[2])));
  }
}
