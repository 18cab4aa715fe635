package io.quaymaster.aws.member;

import static io.quaymaster.aws.wire.AwsApi.CLOUDFORMATION;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.MemberStacks;
import io.quaymaster.account.member.UnitId;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import io.quaymaster.aws.wire.Tree;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;

/**
 * Instances of a service-managed StackSet, in this region, where the function behind the custom
 * resource is. Such a StackSet takes accounts only through their unit, narrowed by a filter.
 * Source: CloudFormation API Reference, DeploymentTargets.
 */
@Singleton
@Requires(bean = StackSetSettings.class)
public final class StackSetInstances implements MemberStacks {
  private static final Set<String> BUSY = Set.of("OperationInProgressException");
  private static final Set<String> FAILED = Set.of("FAILED", "CANCELLED", "INOPERABLE");

  private final AwsSession aws;
  private final StackSetSettings settings;
  private final Region region;

  public StackSetInstances(AwsSession aws, StackSetSettings settings, Region region) {
    this.aws = aws;
    this.settings = settings;
    this.region = region;
  }

  @Override
  public Set<Instance> instances() {
    return aws
        .all(
            CLOUDFORMATION,
            "ListStackInstances",
            Map.of("StackSetName", settings.name(), "CallAs", settings.callAs()),
            Paging.NEXT_TOKEN,
            "Summaries")
        .stream()
        .filter(instance -> instance.get("Region").equals(region.id()))
        .map(StackSetInstances::instance)
        .collect(Collectors.toSet());
  }

  private static Instance instance(Tree summary) {
    return new Instance(
        new AccountId(summary.get("Account")),
        new UnitId(summary.get("OrganizationalUnitId")),
        FAILED.contains(summary.at("StackInstanceStatus", "DetailedStatus").text()));
  }

  @Override
  public StackRequestOutcome create(AccountId account, UnitId unit) {
    return asked("CreateStackInstances", Map.of(), account, unit);
  }

  @Override
  public StackRequestOutcome delete(Instance instance, boolean retain) {
    return asked(
        "DeleteStackInstances",
        Map.of("RetainStacks", retain),
        instance.account(),
        instance.unit());
  }

  private StackRequestOutcome asked(
      String operation, Map<String, ?> more, AccountId account, UnitId unit) {
    Map<String, Object> params = new HashMap<>(more);
    params.put("StackSetName", settings.name());
    params.put("CallAs", settings.callAs());
    params.put("Regions", List.of(region.id()));
    params.put(
        "DeploymentTargets",
        Map.of(
            "OrganizationalUnitIds", List.of(unit.value()),
            "AccountFilterType", "INTERSECTION",
            "Accounts", List.of(account.value())));
    try {
      return new StackRequestOutcome.Begun(
          aws.call(CLOUDFORMATION, operation, params).get("OperationId"));
    } catch (AwsRefused e) {
      if (e.passing()) {
        throw e;
      }
      return BUSY.contains(e.code())
          ? new StackRequestOutcome.Busy()
          : new StackRequestOutcome.Refused(String.valueOf(e.getMessage()));
    }
  }
}
