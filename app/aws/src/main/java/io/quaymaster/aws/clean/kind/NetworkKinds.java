package io.quaymaster.aws.clean.kind;

import static io.quaymaster.aws.wire.AwsApi.EC2;

import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.aws.clean.kind.Kind.Item;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import io.quaymaster.aws.wire.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * EC2's networks. What AWS puts into an account stays: the default VPC with its subnets, its
 * gateway, its main route table and default security group. A VPC takes its main route table and
 * default group with it.
 */
public final class NetworkKinds {
  /** In the order of deletion. */
  public static final List<Kind> ALL =
      List.of(
          Kind.of(
              "AWS::EC2::EIP",
              session ->
                  ServerKinds.list(
                      session, "DescribeAddresses", Map.of(), "addressesSet", "allocationId"),
              NetworkKinds::releaseAddress),
          new Kind(
              "AWS::EC2::NetworkInterface",
              session ->
                  ServerKinds.list(
                      session,
                      "DescribeNetworkInterfaces",
                      Map.of(),
                      "networkInterfaceSet",
                      "networkInterfaceId"),
              NetworkKinds::deleteInterface),
          Kind.of("AWS::EC2::SecurityGroupRule", SecurityRules::added, SecurityRules::revoke),
          Kind.of(
              "AWS::EC2::SecurityGroup",
              session ->
                  all(session, "DescribeSecurityGroups", "securityGroupInfo").stream()
                      .map(g -> Item.of(g.get("groupId"), g.get("groupName").equals("default")))
                      .toList(),
              (session, id) -> session.call(EC2, "DeleteSecurityGroup", Map.of("GroupId", id))),
          Kind.of("AWS::EC2::InternetGateway", NetworkKinds::gateways, NetworkKinds::deleteGateway),
          Kind.of(
              "AWS::EC2::Subnet",
              session ->
                  all(session, "DescribeSubnets", "subnetSet").stream()
                      .map(s -> Item.of(s.get("subnetId"), s.is("defaultForAz")))
                      .toList(),
              (session, id) -> session.call(EC2, "DeleteSubnet", Map.of("SubnetId", id))),
          Kind.of(
              "AWS::EC2::RouteTable",
              session ->
                  all(session, "DescribeRouteTables", "routeTableSet").stream()
                      .map(t -> Item.of(t.get("routeTableId"), isMain(t)))
                      .toList(),
              (session, id) -> session.call(EC2, "DeleteRouteTable", Map.of("RouteTableId", id))),
          Kind.of(
              "AWS::EC2::VPC",
              session ->
                  all(session, "DescribeVpcs", "vpcSet").stream()
                      .map(v -> Item.of(v.get("vpcId"), v.is("isDefault")))
                      .toList(),
              (session, id) -> session.call(EC2, "DeleteVpc", Map.of("VpcId", id))));

  private NetworkKinds() {}

  private static List<Tree> all(AwsSession session, String operation, String items) {
    return session.all(EC2, operation, Map.of(), Paging.EC2, items);
  }

  private static Optional<Tree> one(
      AwsSession session, String operation, String parameter, String id, String items) {
    return session
        .call(EC2, operation, Map.of(parameter, List.of(id)))
        .at(items)
        .children()
        .stream()
        .findFirst();
  }

  private static boolean isMain(Tree table) {
    return table.at("associationSet").children().stream().anyMatch(a -> a.is("main"));
  }

  private static void releaseAddress(AwsSession session, String id) {
    one(session, "DescribeAddresses", "AllocationId", id, "addressesSet")
        .flatMap(address -> address.find("associationId"))
        .ifPresent(
            association ->
                session.call(EC2, "DisassociateAddress", Map.of("AssociationId", association)));
    session.call(EC2, "ReleaseAddress", Map.of("AllocationId", id));
  }

  /**
   * One that is attached goes with its instance, or can be deleted afterwards; what a service made
   * for itself, such as Lambda, it removes itself, some minutes later.
   */
  private static DeletionOutcome deleteInterface(AwsSession session, String id) {
    Optional<Tree> there =
        one(session, "DescribeNetworkInterfaces", "NetworkInterfaceId", id, "networkInterfaceSet");
    if (there.isEmpty()) {
      return new DeletionOutcome.Deleted();
    }
    Tree found = there.orElseThrow();
    if (found.is("requesterManaged")) {
      return new DeletionOutcome.Underway("the service that made it has not removed it yet");
    }
    if (found.find("attachment", "attachmentId").isPresent()) {
      return new DeletionOutcome.Underway("it is still attached");
    }
    session.call(EC2, "DeleteNetworkInterface", Map.of("NetworkInterfaceId", id));
    return new DeletionOutcome.Deleted();
  }

  private static List<Item> gateways(AwsSession session) {
    Set<String> defaults =
        all(session, "DescribeVpcs", "vpcSet").stream()
            .filter(v -> v.is("isDefault"))
            .map(v -> v.get("vpcId"))
            .collect(Collectors.toSet());
    return all(session, "DescribeInternetGateways", "internetGatewaySet").stream()
        .map(
            g ->
                Item.of(
                    g.get("internetGatewayId"),
                    g.at("attachmentSet").children().stream()
                        .anyMatch(a -> defaults.contains(a.at("vpcId").text()))))
        .toList();
  }

  private static void deleteGateway(AwsSession session, String id) {
    one(session, "DescribeInternetGateways", "InternetGatewayId", id, "internetGatewaySet")
        .ifPresent(
            gateway ->
                gateway
                    .at("attachmentSet")
                    .children()
                    .forEach(
                        a ->
                            session.call(
                                EC2,
                                "DetachInternetGateway",
                                Map.of("InternetGatewayId", id, "VpcId", a.get("vpcId")))));
    session.call(EC2, "DeleteInternetGateway", Map.of("InternetGatewayId", id));
  }
}
