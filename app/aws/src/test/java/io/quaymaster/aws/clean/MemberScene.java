package io.quaymaster.aws.clean;

import static java.time.ZoneOffset.UTC;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.clean.AccountCleaning;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.account.clean.Site;
import io.quaymaster.aws.AwsSettings;
import io.quaymaster.aws.model.Cloud;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A member account with two regions behind AWS's APIs, and what cleans it. */
final class MemberScene implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, UTC);
  static final AccountId ACCOUNT = new AccountId("111122223333");
  static final RegionName HERE = new RegionName("eu-central-1");
  static final RegionName ELSEWHERE = new RegionName("eu-west-1");

  final Cloud cloud = new Cloud();
  final Member member = new Member(cloud.server, HERE.value());
  final Member elsewhere = new Member(cloud.server, ELSEWHERE.value());
  final MemberServers servers = new MemberServers(cloud.server, HERE.value());
  final MemberServers serversElsewhere = new MemberServers(cloud.server, ELSEWHERE.value());
  final MemberTags tags = new MemberTags(cloud.server, HERE.value());
  final MemberTags tagsElsewhere = new MemberTags(cloud.server, ELSEWHERE.value());
  final MemberIdentities identities = new MemberIdentities(cloud.server);
  final MemberSessions sessions =
      new MemberSessions(cloud.calls, cloud.own, new MemberAccess("external-1"), CLOCK);
  final StackCleaner stacks = new StackCleaner(sessions);
  final TagIndex index = new TagIndex(sessions);
  final List<ServiceCleaner> cleaners = cleaners();
  final AccountCleaning cleaning = new AccountCleaning(cleaners, stacks, index, CLOCK);

  private List<ServiceCleaner> cleaners() {
    Cleaners kinds = new Cleaners(sessions);
    AwsSettings settings =
        new AwsSettings(
            Optional.of(HERE.value()), Optional.empty(), Optional.empty(), cloud.endpoints());
    return List.of(
        kinds.iam(),
        stacks,
        new BucketCleaner(new MemberS3(sessions, settings, cloud.http)),
        kinds.lambda(),
        kinds.ec2(),
        kinds.dynamoDb(),
        kinds.sqs(),
        kinds.sns(),
        kinds.logs());
  }

  /** The cleaner of a service. */
  ServiceCleaner cleaner(String service) {
    return cleaners.stream()
        .filter(cleaner -> cleaner.service().value().equals(service))
        .findFirst()
        .orElseThrow();
  }

  static Site site(RegionName region) {
    return new Site(ACCOUNT, region, NOW.plus(Duration.ofMinutes(30)));
  }

  /** Stops it, and fails when a request broke AWS's models. */
  @Override
  public void close() {
    cloud.close();
  }
}
