package io.quaymaster.aws.session;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.session.JobSessions;
import io.quaymaster.account.session.SessionSubject;
import io.quaymaster.account.session.SessionsUnavailable;
import io.quaymaster.aws.clean.MemberAccess;
import io.quaymaster.aws.clean.RoleRevocation;
import io.quaymaster.aws.clean.StackCleaner;
import io.quaymaster.aws.wire.AwsApi;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Tree;
import io.quaymaster.kernel.Secret;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Assumes a member's processing role. The worker's own role is a session already, so this chains
 * roles, which AWS caps at one hour (STS API Reference, AssumeRole). The tags are in CloudTrail
 * beside every call, and the member's role requires the one of the lease.
 */
@Singleton
@Requires(bean = MemberAccess.class)
public final class StsJobSessions implements JobSessions {
  private static final int SECONDS = 3_600;

  private final AwsSession own;
  private final MemberAccess access;

  /**
   * @param own the worker's session
   */
  public StsJobSessions(AwsSession own, MemberAccess access) {
    this.own = own;
    this.access = access;
  }

  @Override
  public SessionOutcome issue(SessionSubject subject) {
    try {
      return new SessionOutcome.Issued(
          credentials(own.call(AwsApi.STS, "AssumeRole", request(subject)).at("Credentials")));
    } catch (AwsRefused e) {
      if (e.passing()) {
        throw new SessionsUnavailable(String.valueOf(e.getMessage()), e);
      }
      return new SessionOutcome.Refused(String.valueOf(e.getMessage()));
    }
  }

  private Map<String, Object> request(SessionSubject subject) {
    return Map.of(
        "RoleArn", subject.role().value(),
        "RoleSessionName", subject.lease().id().stackPrefix(),
        "ExternalId", access.externalId(),
        "DurationSeconds", SECONDS,
        "Tags",
            List.of(
                tag(StackCleaner.LEASE_TAG, subject.lease().id().value()),
                tag(RoleRevocation.FENCE_TAG, Long.toString(subject.lease().fence().value())),
                tag("quaymaster:repository", subject.repository().toString()),
                tag("quaymaster:issue", subject.issue().toString())));
  }

  private static Map<String, String> tag(String key, String value) {
    return Map.of("Key", key, "Value", value);
  }

  private static JobCredentials credentials(Tree issued) {
    return new JobCredentials(
        issued.get("AccessKeyId"),
        new Secret(issued.get("SecretAccessKey")),
        new Secret(issued.get("SessionToken")),
        Instant.parse(issued.get("Expiration")));
  }
}
