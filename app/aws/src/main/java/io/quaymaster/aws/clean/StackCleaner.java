package io.quaymaster.aws.clean;

import static io.quaymaster.aws.wire.AwsApi.CLOUDFORMATION;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.account.clean.KeptNames;
import io.quaymaster.account.clean.LeaseStacks;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.account.clean.Site;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import io.quaymaster.aws.wire.Tree;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * CloudFormation. Nested stacks go with theirs. A stack that failed to delete, mostly because of a
 * bucket that is not empty, is deleted by force: what it keeps, its service's cleaner finds.
 */
@Singleton
@Requires(bean = MemberAccess.class)
public final class StackCleaner implements ServiceCleaner, LeaseStacks {
  /** The tag that carries the lease; sessions and stacks of jobs have it. */
  public static final String LEASE_TAG = "quaymaster:lease";

  private static final String TYPE = "AWS::CloudFormation::Stack";
  private static final String INVALID = "ValidationError";
  private static final String DELETING = "DELETE_IN_PROGRESS";

  private final MemberSessions sessions;

  public StackCleaner(MemberSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public ServiceName service() {
    return new ServiceName("cloudformation");
  }

  @Override
  public boolean global() {
    return false;
  }

  @Override
  public List<Resource> scan(Site site) {
    return stacks(site, _ -> true);
  }

  @Override
  public List<Resource> find(Site site, LeaseId lease) {
    return stacks(
        site,
        stack ->
            stack.get("StackName").startsWith(lease.stackPrefix())
                || stack.at("Tags").children().stream()
                    .anyMatch(
                        tag ->
                            tag.at("Key").text().equals(LEASE_TAG)
                                && tag.at("Value").text().equals(lease.value())));
  }

  private List<Resource> stacks(Site site, Predicate<Tree> which) {
    try {
      return sessions
          .at(site)
          .all(CLOUDFORMATION, "DescribeStacks", Map.of(), Paging.NEXT_TOKEN, "Stacks")
          .stream()
          .filter(stack -> !stack.get("StackStatus").equals("DELETE_COMPLETE"))
          .filter(stack -> stack.find("ParentId").isEmpty())
          .filter(which)
          .map(stack -> resource(site, stack.get("StackName")))
          .toList();
    } catch (AwsRefused e) {
      throw new CleaningUnavailable(String.valueOf(e.getMessage()), e);
    }
  }

  private Resource resource(Site site, String name) {
    Origin origin = KeptNames.keeps(name) ? Origin.DEFAULT : Origin.MADE;
    return new Resource(service(), site.region(), TYPE, name, origin);
  }

  @Override
  public DeletionOutcome delete(Site site, Resource resource) {
    AwsSession session = sessions.at(site);
    try {
      Optional<Tree> stack = stack(session, resource.id());
      return stack.isPresent()
          ? delete(session, resource.id(), stack.orElseThrow())
          : new DeletionOutcome.Deleted();
    } catch (AwsRefused e) {
      if (e.passing()) {
        throw new CleaningUnavailable(String.valueOf(e.getMessage()), e);
      }
      return e.code().equals(INVALID) || e.code().equals("TokenAlreadyExistsException")
          ? new DeletionOutcome.Underway(String.valueOf(e.getMessage()))
          : new DeletionOutcome.Refused(String.valueOf(e.getMessage()));
    }
  }

  /** CloudFormation says "does not exist" by a validation error. */
  private static Optional<Tree> stack(AwsSession session, String name) {
    try {
      return session
          .call(CLOUDFORMATION, "DescribeStacks", Map.of("StackName", name))
          .at("Stacks")
          .children()
          .stream()
          .findFirst()
          .filter(stack -> !stack.get("StackStatus").equals("DELETE_COMPLETE"));
    } catch (AwsRefused e) {
      if (e.code().equals(INVALID) && String.valueOf(e.getMessage()).contains("does not exist")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static DeletionOutcome delete(AwsSession session, String name, Tree stack) {
    String status = stack.get("StackStatus");
    if (status.equals(DELETING)) {
      return new DeletionOutcome.Underway("it is being deleted");
    }
    if (stack.is("EnableTerminationProtection")) {
      session.call(
          CLOUDFORMATION,
          "UpdateTerminationProtection",
          Map.of("StackName", name, "EnableTerminationProtection", false));
    }
    session.call(
        CLOUDFORMATION,
        "DeleteStack",
        status.equals("DELETE_FAILED")
            ? Map.of("StackName", name, "DeletionMode", "FORCE_DELETE_STACK")
            : Map.of("StackName", name));
    return new DeletionOutcome.Underway("its deletion has begun");
  }
}
