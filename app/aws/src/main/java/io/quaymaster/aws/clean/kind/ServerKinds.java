package io.quaymaster.aws.clean.kind;

import static io.quaymaster.aws.wire.AwsApi.EC2;

import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.aws.clean.kind.Kind.Item;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import java.util.List;
import java.util.Map;

/** EC2's instances, images, snapshots, volumes and keys. */
public final class ServerKinds {
  private static final List<String> SELF = List.of("self");

  /** In the order of deletion. */
  public static final List<Kind> ALL =
      List.of(
          new Kind("AWS::EC2::Instance", ServerKinds::instances, ServerKinds::terminate),
          Kind.of(
              "AWS::EC2::Image",
              session ->
                  list(session, "DescribeImages", Map.of("Owner", SELF), "imagesSet", "imageId"),
              (session, id) -> session.call(EC2, "DeregisterImage", Map.of("ImageId", id))),
          Kind.of(
              "AWS::EC2::Snapshot",
              session ->
                  list(
                      session,
                      "DescribeSnapshots",
                      Map.of("Owner", SELF),
                      "snapshotSet",
                      "snapshotId"),
              (session, id) -> session.call(EC2, "DeleteSnapshot", Map.of("SnapshotId", id))),
          Kind.of(
              "AWS::EC2::Volume",
              session -> list(session, "DescribeVolumes", Map.of(), "volumeSet", "volumeId"),
              (session, id) -> session.call(EC2, "DeleteVolume", Map.of("VolumeId", id))),
          Kind.of(
              "AWS::EC2::KeyPair",
              session -> list(session, "DescribeKeyPairs", Map.of(), "keySet", "keyPairId"),
              (session, id) -> session.call(EC2, "DeleteKeyPair", Map.of("KeyPairId", id))));

  private ServerKinds() {}

  static List<Item> list(
      AwsSession session, String operation, Map<String, ?> params, String items, String id) {
    return session.all(EC2, operation, params, Paging.EC2, items).stream()
        .map(item -> Item.made(item.get(id)))
        .toList();
  }

  /** EC2 lists terminated instances for about an hour more. */
  private static List<Item> instances(AwsSession session) {
    return session.all(EC2, "DescribeInstances", Map.of(), Paging.EC2, "reservationSet").stream()
        .flatMap(reservation -> reservation.at("instancesSet").children().stream())
        .filter(i -> !i.at("instanceState", "name").text().equals("terminated"))
        .map(i -> Item.made(i.get("instanceId")))
        .toList();
  }

  private static DeletionOutcome terminate(AwsSession session, String id) {
    try {
      session.call(EC2, "TerminateInstances", Map.of("InstanceId", List.of(id)));
    } catch (AwsRefused e) {
      if (!e.code().equals("OperationNotPermitted")) {
        throw e;
      }
      session.call(
          EC2,
          "ModifyInstanceAttribute",
          Map.of("InstanceId", id, "DisableApiTermination", Map.of("Value", false)));
      session.call(EC2, "TerminateInstances", Map.of("InstanceId", List.of(id)));
    }
    return new DeletionOutcome.Underway("it is shutting down");
  }
}
