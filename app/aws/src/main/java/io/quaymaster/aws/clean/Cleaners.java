package io.quaymaster.aws.clean;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.aws.clean.kind.DataKinds;
import io.quaymaster.aws.clean.kind.IamKinds;
import io.quaymaster.aws.clean.kind.Kind;
import io.quaymaster.aws.clean.kind.LambdaKinds;
import io.quaymaster.aws.clean.kind.MessageKinds;
import io.quaymaster.aws.clean.kind.NetworkKinds;
import io.quaymaster.aws.clean.kind.ServerKinds;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The cleaners of services that need nothing but their lists and deletions. */
@Factory
@Requires(bean = MemberAccess.class)
final class Cleaners {
  private static final Codes EC2 =
      new Codes(
          Set.of(
              "InvalidInstanceID.NotFound",
              "InvalidVolume.NotFound",
              "InvalidSnapshot.NotFound",
              "InvalidAMIID.NotFound",
              "InvalidAMIID.Unavailable",
              "InvalidAllocationID.NotFound",
              "InvalidAssociationID.NotFound",
              "InvalidNetworkInterfaceID.NotFound",
              "InvalidAttachmentID.NotFound",
              "InvalidGroup.NotFound",
              "InvalidSecurityGroupRuleId.NotFound",
              "InvalidPermission.NotFound",
              "InvalidInternetGatewayID.NotFound",
              "Gateway.NotAttached",
              "InvalidRouteTableID.NotFound",
              "InvalidSubnetID.NotFound",
              "InvalidVpcID.NotFound",
              "InvalidKeyPair.NotFound"),
          Set.of(
              "DependencyViolation",
              "IncorrectState",
              "IncorrectInstanceState",
              "VolumeInUse",
              "InvalidSnapshot.InUse",
              "InvalidNetworkInterface.InUse",
              "InvalidParameterValue.InUse",
              "InvalidIPAddress.InUse",
              "InvalidGroup.InUse",
              "ResourceInUse"));

  private final MemberSessions sessions;

  Cleaners(MemberSessions sessions) {
    this.sessions = sessions;
  }

  @Singleton
  @Named("lambda")
  ServiceCleaner lambda() {
    Codes codes =
        new Codes(
            Set.of("ResourceNotFoundException"),
            Set.of("ResourceInUseException", "ResourceConflictException"));
    return new KindsCleaner("lambda", false, codes, sessions, LambdaKinds.ALL);
  }

  @Singleton
  @Named("ec2")
  ServiceCleaner ec2() {
    List<Kind> kinds = Stream.concat(ServerKinds.ALL.stream(), NetworkKinds.ALL.stream()).toList();
    return new KindsCleaner("ec2", false, EC2, sessions, kinds);
  }

  @Singleton
  @Named("dynamodb")
  ServiceCleaner dynamoDb() {
    Codes codes =
        new Codes(
            Set.of("ResourceNotFoundException", "BackupNotFoundException"),
            Set.of("ResourceInUseException", "BackupInUseException"));
    return new KindsCleaner("dynamodb", false, codes, sessions, DataKinds.DYNAMODB);
  }

  @Singleton
  @Named("sqs")
  ServiceCleaner sqs() {
    Codes codes =
        new Codes(Set.of("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"), Set.of());
    return new KindsCleaner("sqs", false, codes, sessions, MessageKinds.SQS);
  }

  @Singleton
  @Named("sns")
  ServiceCleaner sns() {
    Codes codes = new Codes(Set.of("NotFound"), Set.of("ConcurrentAccess", "StaleTag"));
    return new KindsCleaner("sns", false, codes, sessions, MessageKinds.SNS);
  }

  @Singleton
  @Named("logs")
  ServiceCleaner logs() {
    Codes codes =
        new Codes(Set.of("ResourceNotFoundException"), Set.of("OperationAbortedException"));
    return new KindsCleaner("logs", false, codes, sessions, DataKinds.LOGS);
  }

  @Singleton
  @Named("iam")
  ServiceCleaner iam() {
    Codes codes =
        new Codes(
            Set.of("NoSuchEntity"),
            Set.of("DeleteConflict", "ConcurrentModification", "EntityTemporarilyUnmodifiable"));
    return new KindsCleaner("iam", true, codes, sessions, IamKinds.ALL);
  }
}
