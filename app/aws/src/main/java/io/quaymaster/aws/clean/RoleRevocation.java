package io.quaymaster.aws.clean;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Membership;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Site;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.aws.wire.AwsApi;
import io.quaymaster.aws.wire.AwsRefused;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.regions.Region;

/**
 * Denies everything to sessions of the member's roles that were issued before a time, by the inline
 * policy that AWS's console writes too (IAM User Guide, "Revoking IAM role temporary security
 * credentials"), and to those tagged with an old fence whenever they were issued. A later
 * revocation replaces the policy by one that covers more.
 */
@Singleton
@Requires(bean = MemberAccess.class)
public final class RoleRevocation implements SessionRevocation {
  /** The tag of a session that carries the fence of its lease. */
  public static final String FENCE_TAG = "quaymaster:fence";

  private static final String POLICY = "quaymaster-revoked";
  private static final Duration SESSION = Duration.ofMinutes(20);

  private final MemberSessions sessions;
  private final Region region;

  public RoleRevocation(MemberSessions sessions, Region region) {
    this.sessions = sessions;
    this.region = region;
  }

  @Override
  public void revoke(Membership member, Fence upTo, Instant issuedBefore) {
    AccountId account = member.id();
    Site site = new Site(account, new RegionName(region.id()), sessions.now().plus(SESSION));
    String arn = member.role().value();
    List<String> roles =
        List.of(arn.substring(arn.lastIndexOf('/') + 1), MemberAccess.CLOUDFORMATION);
    try {
      for (String role : roles) {
        sessions
            .at(site)
            .call(
                AwsApi.IAM,
                "PutRolePolicy",
                Map.of(
                    "RoleName", role,
                    "PolicyName", POLICY,
                    "PolicyDocument", document(upTo, issuedBefore)));
      }
    } catch (AwsRefused e) {
      throw new CleaningUnavailable(
          "could not revoke the sessions of account " + account + ": " + e.getMessage(), e);
    }
  }

  /** IAM reads dates by the second; one second more covers what was issued within this one. */
  private static String document(Fence upTo, Instant issuedBefore) {
    Instant before = issuedBefore.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    return """
    {"Version":"2012-10-17","Statement":[{"Sid":"OlderSessions","Effect":"Deny","Action":"*",\
    "Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"%s"}}},\
    {"Sid":"OlderLeases","Effect":"Deny","Action":"*","Resource":"*","Condition":\
    {"NumericLessThanEquals":{"aws:PrincipalTag/%s":"%d"}}}]}\
    """
        .formatted(before, FENCE_TAG, upTo.value());
  }
}
