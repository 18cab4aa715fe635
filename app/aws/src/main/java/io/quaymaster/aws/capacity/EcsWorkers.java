package io.quaymaster.aws.capacity;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.WorkerService;
import io.quaymaster.aws.wire.AwsApi;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Tree;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The services {@code jobs-<pool>} of the cluster that {@code quaymaster.workers.cluster} names,
 * and their scalable targets. Nothing else may scale them: a scaling policy would fight with it.
 */
@Singleton
@Requires(property = "quaymaster.workers.cluster")
public final class EcsWorkers implements WorkerService {
  private static final String NAMESPACE = "ecs";
  private static final String DIMENSION = "ecs:service:DesiredCount";
  private static final Set<String> NO_SERVICE =
      Set.of("ServiceNotFoundException", "ServiceNotActiveException");

  private final AwsSession aws;
  private final String cluster;

  public EcsWorkers(AwsSession aws, @Property(name = "quaymaster.workers.cluster") String cluster) {
    this.aws = aws;
    this.cluster = cluster;
  }

  @Override
  public Optional<Integer> desired(PoolName pool) {
    return aws
        .call(
            AwsApi.ECS,
            "DescribeServices",
            Map.of("cluster", cluster, "services", List.of(name(pool))))
        .at("services")
        .children()
        .stream()
        .filter(service -> service.at("status").text().equals("ACTIVE"))
        .findFirst()
        .map(service -> Integer.valueOf(service.get("desiredCount")));
  }

  @Override
  public boolean desire(PoolName pool, int workers) {
    try {
      aws.call(
          AwsApi.ECS,
          "UpdateService",
          Map.of("cluster", cluster, "service", name(pool), "desiredCount", workers));
      return true;
    } catch (AwsRefused e) {
      if (NO_SERVICE.contains(e.code())) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public Optional<Integer> cap(PoolName pool) {
    return aws
        .call(
            AwsApi.SCALING,
            "DescribeScalableTargets",
            Map.of(
                "ServiceNamespace", NAMESPACE,
                "ResourceIds", List.of(resource(pool)),
                "ScalableDimension", DIMENSION))
        .at("ScalableTargets")
        .children()
        .stream()
        .findFirst()
        .map(EcsWorkers::most);
  }

  private static Integer most(Tree target) {
    return Integer.valueOf(target.get("MaxCapacity"));
  }

  @Override
  public boolean cap(PoolName pool, int workers) {
    try {
      aws.call(
          AwsApi.SCALING,
          "RegisterScalableTarget",
          Map.of(
              "ServiceNamespace", NAMESPACE,
              "ResourceId", resource(pool),
              "ScalableDimension", DIMENSION,
              "MinCapacity", 0,
              "MaxCapacity", workers));
      return true;
    } catch (AwsRefused e) {
      if (e.code().equals("ValidationException")
          && String.valueOf(e.getMessage()).contains("doesn't exist")) {
        return false;
      }
      throw e;
    }
  }

  private static String name(PoolName pool) {
    return "jobs-" + pool;
  }

  private String resource(PoolName pool) {
    return "service/" + cluster + "/" + name(pool);
  }
}
