package io.quaymaster.aws.clean;

import static io.quaymaster.aws.clean.MemberScene.ACCOUNT;
import static io.quaymaster.aws.clean.MemberScene.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Fence;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.clean.CleaningOutcome;
import io.quaymaster.account.clean.CleaningOutcome.Blocked;
import io.quaymaster.account.clean.CleaningOutcome.Clean;
import io.quaymaster.account.clean.CleaningOutcome.TryAgain;
import io.quaymaster.account.clean.CleaningTask;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.aws.Json;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Refusal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CleaningOverHttpTest {
  private final MemberScene scene = new MemberScene();
  private final Cloud cloud = scene.cloud;
  private final Member member = scene.member;
  private final MemberIdentities identities = scene.identities;
  private final MemberServers servers = scene.servers;

  @AfterEach
  void requestsKeptToTheModels() {
    scene.close();
  }

  private CleaningOutcome clean() {
    return clean(Duration.ofMinutes(30));
  }

  private CleaningOutcome clean(Duration time) {
    return scene.cleaning.clean(
        new CleaningTask(
            ACCOUNT,
            Optional.of(new LeaseId("abcdefghijkl")),
            List.of(MemberScene.HERE),
            NOW.plus(time)));
  }

  private static List<String> five(String prefix) {
    return IntStream.range(0, 5).mapToObj(i -> prefix + i).toList();
  }

  private static Set<String> set(String... of) {
    return new LinkedHashSet<>(List.of(of));
  }

  private void fill() {
    five("function-").forEach(member.functions::add);
    five("mapping-").forEach(member.mappings::add);
    member.layers.add("layer");
    five("table-").forEach(member.tables::add);
    member.backups.add(Member.arn("dynamodb", "table/table-0/backup/01234567890123-abcdefab"));
    five("https://sqs.eu-central-1.amazonaws.com/111122223333/q").forEach(member.queues::add);
    five(Member.arn("sns", "topic")).forEach(member.topics::add);
    member.subscriptions.add(Member.arn("sns", "topic0:0e1f"));
    member.subscriptions.add("PendingConfirmation");
    five("/aws/lambda/group").forEach(member.logGroups::add);
    five("bucket-")
        .forEach(b -> member.buckets.put(b, set("a", "b", "c~", "d d/ü+&", "e", "upload/x")));
    fillIdentities();
    fillServers();
  }

  private void fillIdentities() {
    five("user-")
        .forEach(
            u ->
                identities.users.put(
                    u,
                    set(
                        "AKIA0123456789ABCDEF",
                        "inline-1",
                        "arn:aws:iam::aws:policy/ReadOnlyAccess")));
    five("role-").forEach(r -> identities.roles.put(r, set("inline-1", "inline-2", "inline-3")));
    identities.roles.put("quaymaster-processing", set("inline-1"));
    identities.roles.put("AWSServiceRoleForSupport", set());
    identities.paths.put("AWSServiceRoleForSupport", "/aws-service-role/support.amazonaws.com/");
    identities.profiles.put("profile", set("role-0"));
    identities.policies.put("arn:aws:iam::111122223333:policy/made", set("v1", "v2", "v3"));
    identities.policies.put("arn:aws:iam::111122223333:policy/quaymaster-boundary", set("v1"));
  }

  private void fillServers() {
    servers.instances.put("i-1", "running");
    servers.instances.put("i-2", "running");
    servers.instances.put("i-3", "terminated");
    servers.guarded.put("i-2", true);
    servers.put("volume", "vol-1", Map.of("VolumeId", "vol-1"));
    servers.put("snapshot", "snap-1", Map.of("SnapshotId", "snap-1"));
    servers.put("image", "ami-1", Map.of("ImageId", "ami-1"));
    servers.put("key", "key-1", Map.of("KeyPairId", "key-1", "KeyName", "made"));
    servers.put(
        "address",
        "eipalloc-1",
        Map.of("AllocationId", "eipalloc-1", "AssociationId", "eipassoc-1"));
    servers.put(
        "interface",
        "eni-1",
        Map.of("NetworkInterfaceId", "eni-1", "Attachment", Map.of("AttachmentId", "att-1")));
    servers.put("vpc", "vpc-1", Map.of("VpcId", "vpc-1", "IsDefault", false));
    servers.put(
        "subnet",
        "subnet-1",
        Map.of("SubnetId", "subnet-1", "VpcId", "vpc-1", "DefaultForAz", false));
    servers.put("routes", "rtb-1", Map.of("RouteTableId", "rtb-1"));
    servers.put(
        "gateway",
        "igw-1",
        Map.of("InternetGatewayId", "igw-1", "Attachments", List.of(Map.of("VpcId", "vpc-1"))));
    servers.put("group", "sg-1", Map.of("GroupId", "sg-1", "GroupName", "made"));
    servers.rule("sgr-1", "sg-1", Map.of("IsEgress", true, "CidrIpv4", "0.0.0.0/0"));
    servers.rule("sgr-2", "sg-d0000001", Map.of("IsEgress", false, "CidrIpv4", "0.0.0.0/0"));
  }

  @Test
  void everythingOfEveryServiceGoesAndDefaultsStay() {
    fill();

    TryAgain first = assertInstanceOf(TryAgain.class, clean());
    assertEquals("it is shutting down", first.why());
    assertInstanceOf(Clean.class, clean());

    assertEquals(Map.of(), member.buckets);
    assertEquals(Set.of("PendingConfirmation"), member.subscriptions);
    assertEquals(Set.of(), member.functions);
    assertEquals(Set.of(), member.tables);
    assertEquals(Set.of(), member.queues);
    assertEquals(Set.of(), member.logGroups);
    assertEquals(
        Set.of("quaymaster-processing", "AWSServiceRoleForSupport"), identities.roles.keySet());
    assertEquals(Map.of(), identities.users);
    assertEquals(
        Set.of("arn:aws:iam::111122223333:policy/quaymaster-boundary"),
        identities.policies.keySet());
    assertEquals(Set.of("vpc-d0000001"), servers.all("vpc").keySet());
    assertEquals(Set.of("sg-d0000001"), servers.all("group").keySet());
    assertEquals(Set.of("sgr-d0000001", "sgr-d0000002"), servers.all("rule").keySet());
    assertEquals(Set.of("igw-d0000001"), servers.all("gateway").keySet());
    assertTrue(servers.all("interface").isEmpty());
    assertTrue(servers.all("address").isEmpty());
  }

  @Test
  void everyCallInTheAccountIsSignedByTheCleanersSession() {
    clean();

    List<Call> calls = cloud.server.calls();
    assertEquals("sts:AssumeRole", calls.getFirst().name());
    assertEquals("AKIDOWN", calls.getFirst().accessKey());
    assertEquals(
        "arn:aws:iam::111122223333:role/quaymaster-cleaner", calls.getFirst().text("RoleArn"));
    assertEquals("external-1", calls.getFirst().text("ExternalId"));
    assertEquals("1800", calls.getFirst().text("DurationSeconds"));
    assertTrue(
        calls.stream().skip(1).allMatch(call -> call.accessKey().equals("ASIAMEMBER1234567")));
    assertTrue(
        cloud.server.calls("iam:ListRoles").stream().allMatch(c -> c.region().equals("us-east-1")));
  }

  @Test
  void stacksOfTheLeaseGoFirstAndNothingElseIsTouchedMeanwhile() {
    member.stacks.put("other", "CREATE_COMPLETE");
    member.stacks.put("tagged", "CREATE_COMPLETE");
    member.leases.put("tagged", "abcdefghijkl");
    member.stacks.put("guarded-1", "UPDATE_COMPLETE");
    member.stacks.put("qm-abcdefghijkl", "CREATE_COMPLETE");
    member.stacks.put("StackSet-quaymaster-members-1", "CREATE_COMPLETE");
    member.functions.add("function");

    TryAgain first = assertInstanceOf(TryAgain.class, clean());

    assertTrue(first.what().orElseThrow().toString().contains("tagged"), first.toString());
    assertEquals(
        List.of("tagged", "qm-abcdefghijkl", "other", "guarded-1"),
        cloud.server.calls("cloudformation:DeleteStack").stream()
            .map(c -> c.text("StackName"))
            .toList());
    assertEquals(Set.of("function"), member.functions);
    assertInstanceOf(Clean.class, clean());
    assertEquals(Set.of("StackSet-quaymaster-members-1"), member.stacks.keySet());
  }

  @Test
  void stackThatFailedToDeleteIsDeletedByForce() {
    member.stacks.put("stuck", "CREATE_COMPLETE");

    assertInstanceOf(TryAgain.class, clean());
    assertInstanceOf(TryAgain.class, clean());
    assertInstanceOf(Clean.class, clean());
  }

  @Test
  void refusedDeletionBlocksAndNamesTheResource() {
    identities.roles.put("made", set());
    cloud.server.refuse("iam:DeleteRole", Refusal.accessDenied());

    Blocked blocked = assertInstanceOf(Blocked.class, clean());

    assertEquals("AWS::IAM::Role made in eu-central-1", blocked.what().toString());
    assertTrue(blocked.why().contains("AccessDenied (403)"), blocked.why());
  }

  @Test
  void objectUnderLockBlocksItsBucket() {
    member.buckets.put("bucket", set("a", "locked"));

    Blocked blocked = assertInstanceOf(Blocked.class, clean());

    assertEquals("AWS::S3::Bucket bucket in eu-central-1", blocked.what().toString());
    assertEquals("locked: AccessDenied: protected by object lock", blocked.why());
  }

  @Test
  void throttledCallsAreRepeatedWithPauses() {
    member.tables.add("table");
    cloud.server.refuse("dynamodb:ListTables", Refusal.throttled(), Refusal.throttled());
    cloud.server.refuse(
        "ec2:DescribeVpcs", new Refusal(503, "RequestLimitExceeded", "Request limit exceeded."));

    assertEquals(new Clean(1), clean());
    assertEquals(3, cloud.pauses().size());
  }

  @Test
  void serviceThatThrottlesThroughoutIsTriedAgainLater() {
    for (int i = 0; i < 20; i++) {
      cloud.server.refuse("logs:DescribeLogGroups", Refusal.throttled());
    }
    member.queues.add("https://sqs.eu-central-1.amazonaws.com/111122223333/q");

    TryAgain again = assertInstanceOf(TryAgain.class, clean());

    assertTrue(again.why().contains("logs in eu-central-1 could not be listed"), again.why());
    assertEquals(5, cloud.server.calls("logs:DescribeLogGroups").size());
    assertEquals(Set.of(), member.queues);
  }

  @Test
  void whatIsStillListedAfterItsDeletionIsLookedAtAgain() {
    String queue = "https://sqs.eu-central-1.amazonaws.com/111122223333/q";
    cloud.server.in("eu-central-1").on("sqs:ListQueues", _ -> Map.of("QueueUrls", List.of(queue)));
    member.queues.add(queue);

    TryAgain again = assertInstanceOf(TryAgain.class, clean());

    assertEquals("still listed after its deletion", again.why());
    assertEquals(queue, again.what().orElseThrow().id());
    assertInstanceOf(TryAgain.class, clean(), "a queue that is gone already is no failure");
  }

  @Test
  void protectedTableLosesItsProtectionFirst() {
    member.tables.add("table");
    member.protectedTables.add("table");

    assertInstanceOf(TryAgain.class, clean());
    assertInstanceOf(Clean.class, clean());
  }

  @Test
  void claimTooShortForASessionTouchesNothing() {
    member.tables.add("table");

    TryAgain again = assertInstanceOf(TryAgain.class, clean(Duration.ofMinutes(14)));

    assertTrue(again.why().contains("too short"), again.why());
    assertEquals(List.of(), cloud.server.calls());
  }

  @Test
  void cleanersRoleThatCanNotBeAssumedIsTriedAgain() {
    cloud.server.on(
        "sts:AssumeRole",
        _ -> {
          throw Refusal.accessDenied();
        });

    TryAgain again = assertInstanceOf(TryAgain.class, clean());

    assertTrue(again.why().contains("could not assume arn:aws:iam::111122223333"), again.why());
  }

  @Test
  void revocationDeniesWhatWasIssuedBefore() {
    Membership member =
        new Membership(
            ACCOUNT,
            new PoolName("sandbox"),
            Set.of(),
            new RoleArn("arn:aws:iam::111122223333:role/quaymaster-processing"),
            false);

    new RoleRevocation(scene.sessions, Cloud.REGION)
        .revoke(member, new Fence(7), NOW.plusMillis(1));

    assertEquals(
        Set.of(
            "quaymaster-processing/quaymaster-revoked",
            "quaymaster-cloudformation/quaymaster-revoked"),
        identities.documents.keySet());
    Json document =
        Json.parse(
            String.valueOf(identities.documents.get("quaymaster-processing/quaymaster-revoked")));
    assertEquals(
        "2026-11-21T06:00:01Z",
        document.text("Statement", 0, "Condition", "DateLessThan", "aws:TokenIssueTime"));
    assertEquals(
        "7",
        document.text(
            "Statement",
            1,
            "Condition",
            "NumericLessThanEquals",
            "aws:PrincipalTag/quaymaster:fence"));
  }

  @Test
  void revocationThatIsRefusedIsAnException() {
    cloud.server.refuse("iam:PutRolePolicy", Refusal.accessDenied());
    Membership member =
        new Membership(
            ACCOUNT,
            new PoolName("sandbox"),
            Set.of(),
            new RoleArn("arn:aws:iam::111122223333:role/quaymaster-processing"),
            false);

    assertThrows(
        CleaningUnavailable.class,
        () -> new RoleRevocation(scene.sessions, Cloud.REGION).revoke(member, new Fence(7), NOW));
  }
}
