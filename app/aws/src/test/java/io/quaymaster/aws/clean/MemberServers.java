package io.quaymaster.aws.clean;

import io.quaymaster.aws.model.ModelServer;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.ModelServer.Regional;
import io.quaymaster.aws.model.Page;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.aws.model.Trees;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** EC2 in one region of a member account in memory, with the defaults that every account has. */
final class MemberServers {
  /** State by id; a terminated one stays listed. */
  final Map<String, String> instances = new LinkedHashMap<>();

  /** Instances that are protected against being terminated. */
  final Map<String, Boolean> guarded = new HashMap<>();

  /** Everything else: attributes by id, by kind. */
  final Map<String, Map<String, Map<String, Object>>> things = new LinkedHashMap<>();

  MemberServers(ModelServer everywhere, String region) {
    Regional server = everywhere.in(region);
    defaults();
    instances(server);
    kind(server, "DescribeImages", "Images", "image", "DeregisterImage", "ImageId");
    kind(server, "DescribeSnapshots", "Snapshots", "snapshot", "DeleteSnapshot", "SnapshotId");
    kind(server, "DescribeVolumes", "Volumes", "volume", "DeleteVolume", "VolumeId");
    kind(server, "DescribeKeyPairs", "KeyPairs", "key", "DeleteKeyPair", "KeyPairId");
    kind(server, "DescribeAddresses", "Addresses", "address", "ReleaseAddress", "AllocationId");
    kind(
        server,
        "DescribeNetworkInterfaces",
        "NetworkInterfaces",
        "interface",
        "DeleteNetworkInterface",
        "NetworkInterfaceId");
    kind(
        server,
        "DescribeSecurityGroups",
        "SecurityGroups",
        "group",
        "DeleteSecurityGroup",
        "GroupId");
    kind(
        server,
        "DescribeInternetGateways",
        "InternetGateways",
        "gateway",
        "DeleteInternetGateway",
        "InternetGatewayId");
    kind(server, "DescribeSubnets", "Subnets", "subnet", "DeleteSubnet", "SubnetId");
    kind(
        server, "DescribeRouteTables", "RouteTables", "routes", "DeleteRouteTable", "RouteTableId");
    kind(server, "DescribeVpcs", "Vpcs", "vpc", "DeleteVpc", "VpcId");
    network(server);
  }

  private void defaults() {
    put("vpc", "vpc-d0000001", Map.of("VpcId", "vpc-d0000001", "IsDefault", true));
    put("subnet", "subnet-d0000001", Map.of("SubnetId", "subnet-d0000001", "DefaultForAz", true));
    put(
        "gateway",
        "igw-d0000001",
        Map.of(
            "InternetGatewayId",
            "igw-d0000001",
            "Attachments",
            List.of(Map.of("VpcId", "vpc-d0000001"))));
    put(
        "routes",
        "rtb-d0000001",
        Map.of("RouteTableId", "rtb-d0000001", "Associations", List.of(Map.of("Main", true))));
    put("group", "sg-d0000001", Map.of("GroupId", "sg-d0000001", "GroupName", "default"));
    rule("sgr-d0000001", "sg-d0000001", Map.of("IsEgress", true, "CidrIpv4", "0.0.0.0/0"));
    rule(
        "sgr-d0000002",
        "sg-d0000001",
        Map.of("IsEgress", false, "ReferencedGroupInfo", Map.of("GroupId", "sg-d0000001")));
  }

  void put(String kind, String id, Map<String, ?> attributes) {
    things.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(id, new HashMap<>(attributes));
  }

  void rule(String id, String group, Map<String, ?> more) {
    Map<String, Object> rule = new HashMap<>(more);
    rule.put("SecurityGroupRuleId", id);
    rule.put("GroupId", group);
    rule.putIfAbsent("IpProtocol", "-1");
    put("rule", id, rule);
  }

  Map<String, Map<String, Object>> all(String kind) {
    return things.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
  }

  private Map<String, Object> one(String kind, String id) {
    return Objects.requireNonNull(all(kind).get(id), () -> "no " + kind + " " + id);
  }

  private static <T> Map<String, Object> page(
      Call call, String items, Collection<T> all, Function<T, ?> item) {
    return Page.NEXT_TOKEN.of(call, items, all, item);
  }

  private void kind(
      Regional server, String describe, String items, String kind, String delete, String id) {
    server
        .on("ec2:" + describe, call -> described(call, items, kind, id))
        .on(
            "ec2:" + delete,
            call -> {
              if (all(kind).remove(call.text(id)) == null) {
                throw new Refusal(400, notFound(kind), call.text(id) + " does not exist");
              }
              return Map.of();
            });
  }

  private static String notFound(String kind) {
    return kind.equals("group") ? "InvalidGroup.NotFound" : "InvalidVpcID.NotFound";
  }

  private Map<String, Object> described(Call call, String items, String kind, String id) {
    Object wanted = call.params().get(id + "s");
    if (wanted != null) {
      return Map.of(
          items,
          all(kind).entrySet().stream()
              .filter(e -> Trees.list(wanted).contains(e.getKey()))
              .map(Map.Entry::getValue)
              .toList());
    }
    boolean paged = !kind.equals("key") && !kind.equals("address");
    return paged
        ? page(call, items, List.copyOf(all(kind).values()), thing -> thing)
        : Map.of(items, List.copyOf(all(kind).values()));
  }

  private void instances(Regional server) {
    server
        .on(
            "ec2:DescribeInstances",
            call ->
                page(
                    call,
                    "Reservations",
                    instances.keySet(),
                    id ->
                        Map.of(
                            "Instances",
                            List.of(
                                Map.of(
                                    "InstanceId",
                                    id,
                                    "State",
                                    Map.of("Name", String.valueOf(instances.get(id))))))))
        .on(
            "ec2:TerminateInstances",
            call -> {
              Trees.list(call.params().get("InstanceIds"))
                  .forEach(id -> terminate(String.valueOf(id)));
              return Map.of();
            })
        .on(
            "ec2:ModifyInstanceAttribute",
            call -> {
              guarded.remove(call.text("InstanceId"));
              return Map.of();
            });
  }

  private void terminate(String id) {
    if (guarded.containsKey(id)) {
      throw new Refusal(
          400, "OperationNotPermitted", id + " may not be terminated: disableApiTermination");
    }
    instances.put(id, "terminated");
    all("interface").values().forEach(i -> i.remove("Attachment"));
  }

  private void network(Regional server) {
    server
        .on(
            "ec2:DescribeSecurityGroupRules",
            call ->
                page(call, "SecurityGroupRules", List.copyOf(all("rule").values()), rule -> rule))
        .on("ec2:RevokeSecurityGroupIngress", this::revoke)
        .on("ec2:RevokeSecurityGroupEgress", this::revoke)
        .on(
            "ec2:DisassociateAddress",
            call -> {
              all("address")
                  .values()
                  .forEach(a -> a.remove("AssociationId", call.text("AssociationId")));
              return Map.of();
            })
        .on(
            "ec2:DetachInternetGateway",
            call -> {
              one("gateway", call.text("InternetGatewayId")).remove("Attachments");
              return Map.of();
            })
        .on(
            "ec2:DeleteVpc",
            call -> {
              if (all("subnet").values().stream()
                  .anyMatch(s -> call.text("VpcId").equals(s.get("VpcId")))) {
                throw new Refusal(
                    400, "DependencyViolation", "The vpc has dependencies and cannot be deleted.");
              }
              all("vpc").remove(call.text("VpcId"));
              return Map.of();
            })
        .on(
            "ec2:ReleaseAddress",
            call -> {
              if (one("address", call.text("AllocationId")).containsKey("AssociationId")) {
                throw new Refusal(400, "InvalidIPAddress.InUse", "the address is associated");
              }
              all("address").remove(call.text("AllocationId"));
              return Map.of();
            });
  }

  private Map<String, Object> revoke(Call call) {
    Trees.list(call.params().get("SecurityGroupRuleIds")).forEach(all("rule")::remove);
    return Map.of();
  }
}
