package io.quaymaster.aws.clean;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Site;
import io.quaymaster.aws.wire.AwsApi;
import io.quaymaster.aws.wire.AwsCalls;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Tree;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Sessions of the members' cleaner role. A session ends when the claim on the account does, so that
 * a cleaner that was stopped and wakes up later can't delete what the next holder made.
 */
@Singleton
@Requires(bean = MemberAccess.class)
public class MemberSessions {
  /** AWS issues none shorter. Source: STS API Reference, AssumeRole, DurationSeconds. */
  private static final Duration SHORTEST = Duration.ofMinutes(15);

  /** Role chaining. Source: the same. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final AwsCalls calls;
  private final AwsSession own;
  private final MemberAccess access;
  private final Clock clock;
  private final Map<Claim, AwsCredentialsProvider> sessions = new ConcurrentHashMap<>();

  private record Claim(AccountId account, Instant until) {}

  /**
   * @param own session of the process itself
   */
  public MemberSessions(AwsCalls calls, AwsSession own, MemberAccess access, Clock clock) {
    this.calls = calls;
    this.own = own;
    this.access = access;
    this.clock = clock;
  }

  /**
   * A session in the site's region.
   *
   * @throws CleaningUnavailable when the role can't be assumed, or less than 15 minutes are left
   */
  public AwsSession at(Site site) {
    return calls.session(credentials(site), Region.of(site.region().value()));
  }

  Instant now() {
    return clock.instant();
  }

  /** Its credentials. */
  public AwsCredentialsProvider credentials(Site site) {
    Instant now = clock.instant();
    sessions.keySet().removeIf(claim -> !claim.until().isAfter(now));
    return sessions.computeIfAbsent(
        new Claim(site.account(), site.until()), claim -> assumed(claim, site.region(), now));
  }

  private AwsCredentialsProvider assumed(Claim claim, RegionName region, Instant now) {
    Duration left = Duration.between(now, claim.until());
    if (left.compareTo(SHORTEST) < 0) {
      throw new CleaningUnavailable(
          "the claim on account %s ends at %s: too short for a session of 15 minutes"
              .formatted(claim.account(), claim.until()));
    }
    String partition = Region.of(region.value()).metadata().partition().id();
    String role =
        "arn:%s:iam::%s:role/%s".formatted(partition, claim.account(), MemberAccess.CLEANER);
    return assumed(role, left.compareTo(LONGEST) < 0 ? left : LONGEST);
  }

  private AwsCredentialsProvider assumed(String role, Duration duration) {
    Map<String, ?> request =
        Map.of(
            "RoleArn",
            role,
            "RoleSessionName",
            "quaymaster-cleaning",
            "ExternalId",
            access.externalId(),
            "DurationSeconds",
            duration.toSeconds());
    try {
      Tree issued = own.call(AwsApi.STS, "AssumeRole", request).at("Credentials");
      return StaticCredentialsProvider.create(
          AwsSessionCredentials.create(
              issued.get("AccessKeyId"),
              issued.get("SecretAccessKey"),
              issued.get("SessionToken")));
    } catch (AwsRefused e) {
      throw new CleaningUnavailable("could not assume " + role + ": " + e.getMessage(), e);
    }
  }
}
