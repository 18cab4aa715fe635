package io.quaymaster.aws.clean;

import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.testkit.contract.account.clean.ServiceCleanerContract;
import io.quaymaster.testkit.contract.account.clean.Sites;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The cleaner of each service over HTTP. */
class ServiceCleanersContractTest {
  abstract static class Contract extends ServiceCleanerContract {
    final MemberScene scene = new MemberScene();
    private final String service;
    private final String deletion;
    private int made;

    Contract(String service, String deletion) {
      this.service = service;
      this.deletion = deletion;
    }

    @AfterEach
    void requestsKeptToTheModels() {
      scene.close();
    }

    /** Puts one more thing there; what the cleaner calls it. */
    abstract String put(RegionName region, String name);

    @Override
    protected ServiceCleaner cleaner() {
      return scene.cleaner(service);
    }

    @Override
    protected String make(RegionName region) {
      return put(region, "made-" + made++);
    }

    @Override
    protected Set<String> defaults(RegionName region) {
      return Set.of();
    }

    @Override
    protected void refuse() {
      scene.cloud.server.refuse(service + ":" + deletion, Refusal.accessDenied());
    }

    @Override
    protected void goDown() {
      scene.cloud.server.down(true);
    }

    Member member(RegionName region) {
      return region.equals(Sites.HERE) ? scene.member : scene.elsewhere;
    }
  }

  @Nested
  class CloudFormation extends Contract {
    CloudFormation() {
      super("cloudformation", "DeleteStack");
      scene.member.stacks.put("StackSet-quaymaster-members-1", "CREATE_COMPLETE");
    }

    @Override
    String put(RegionName region, String name) {
      member(region).stacks.put(name, "CREATE_COMPLETE");
      return name;
    }

    @Override
    protected Set<String> defaults(RegionName region) {
      return Set.of("StackSet-quaymaster-members-1");
    }
  }

  @Nested
  class Lambda extends Contract {
    Lambda() {
      super("lambda", "DeleteFunction");
    }

    @Override
    String put(RegionName region, String name) {
      member(region).functions.add(name);
      return name;
    }
  }

  @Nested
  class Ec2 extends Contract {
    Ec2() {
      super("ec2", "DeleteVolume");
    }

    @Override
    String put(RegionName region, String name) {
      MemberServers servers = region.equals(Sites.HERE) ? scene.servers : scene.serversElsewhere;
      servers.put("volume", "vol-" + name, Map.of("VolumeId", "vol-" + name));
      return "vol-" + name;
    }

    @Override
    protected Set<String> defaults(RegionName region) {
      return Set.of(
          "vpc-d0000001",
          "subnet-d0000001",
          "igw-d0000001",
          "rtb-d0000001",
          "sg-d0000001",
          "sg-d0000001/in/sgr-d0000002",
          "sg-d0000001/out/sgr-d0000001");
    }
  }

  @Nested
  class DynamoDb extends Contract {
    DynamoDb() {
      super("dynamodb", "DeleteTable");
    }

    @Override
    String put(RegionName region, String name) {
      member(region).tables.add(name);
      return name;
    }
  }

  @Nested
  class Sqs extends Contract {
    Sqs() {
      super("sqs", "DeleteQueue");
    }

    @Override
    String put(RegionName region, String name) {
      String url = "https://sqs." + region + ".amazonaws.com/111122223333/" + name;
      member(region).queues.add(url);
      return url;
    }
  }

  @Nested
  class Sns extends Contract {
    Sns() {
      super("sns", "DeleteTopic");
    }

    @Override
    String put(RegionName region, String name) {
      String arn = "arn:aws:sns:" + region + ":111122223333:" + name;
      member(region).topics.add(arn);
      return arn;
    }
  }

  @Nested
  class S3 extends Contract {
    S3() {
      super("s3", "DeleteBucket");
      scene.member.buckets.put("quaymaster-kept", Set.of());
    }

    @Override
    String put(RegionName region, String name) {
      member(region).buckets.put(name, new LinkedHashSet<>(Set.of("a", "b", "c")));
      return name;
    }

    @Override
    protected Set<String> defaults(RegionName region) {
      return Set.of("quaymaster-kept");
    }
  }

  @Nested
  class Logs extends Contract {
    Logs() {
      super("logs", "DeleteLogGroup");
    }

    @Override
    String put(RegionName region, String name) {
      member(region).logGroups.add("/aws/lambda/" + name);
      return "/aws/lambda/" + name;
    }
  }

  @Nested
  class Iam extends Contract {
    Iam() {
      super("iam", "DeleteRole");
      scene.identities.roles.put("quaymaster-processing", Set.of());
    }

    @Override
    String put(RegionName region, String name) {
      scene.identities.roles.put(name, new LinkedHashSet<>(Set.of("inline-1")));
      return name;
    }

    @Override
    protected Set<String> defaults(RegionName region) {
      return Set.of("quaymaster-processing");
    }
  }
}
