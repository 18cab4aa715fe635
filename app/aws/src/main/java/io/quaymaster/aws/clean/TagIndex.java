package io.quaymaster.aws.clean;

import static io.quaymaster.aws.wire.AwsApi.TAGGING;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.account.clean.Site;
import io.quaymaster.account.clean.TaggedResources;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.Paging;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The index of tags, region by region. What belongs to no region it has in {@code us-east-1}, so it
 * is found when jobs may use that one. Source: Resource Groups Tagging API Reference, GetResources.
 */
@Singleton
@Requires(bean = MemberAccess.class)
public final class TagIndex implements TaggedResources {
  /** The most that AWS gives. Source: GetResources, ResourcesPerPage. */
  private static final int PAGE = 100;

  /** An empty mark ends, like none. */
  private static final Paging PAGES = new Paging("PaginationToken", "PaginationToken");

  /** {@code arn:partition:service:region:account:type/id}; the type may be left out. */
  private static final Pattern ARN =
      Pattern.compile(
          "arn:[^:]+:([a-z][a-z0-9-]{1,40}):[^:]*:[^:]*:/?([^:/]+)([:/].*)?", Pattern.DOTALL);

  private final MemberSessions sessions;

  public TagIndex(MemberSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Resource> tagged(Site site) {
    Map<String, ?> request =
        Map.of(
            "TagFilters", List.of(Map.of("Key", StackCleaner.LEASE_TAG)), "ResourcesPerPage", PAGE);
    try {
      return sessions
          .at(site)
          .all(TAGGING, "GetResources", request, PAGES, "ResourceTagMappingList")
          .stream()
          .map(mapping -> resource(site, mapping.get("ResourceARN")))
          .toList();
    } catch (AwsRefused e) {
      throw new CleaningUnavailable(String.valueOf(e.getMessage()), e);
    }
  }

  private static Resource resource(Site site, String arn) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      throw new CleaningUnavailable("the index of tags names '" + arn + "', which is no ARN");
    }
    ServiceName service = new ServiceName(parts.group(1));
    String kind = parts.group(3) == null ? service.toString() : service + ":" + parts.group(2);
    return new Resource(service, site.region(), kind, arn, Origin.MADE);
  }
}
