package io.quaymaster.account.clean;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.CleaningOutcome.Blocked;
import io.quaymaster.account.clean.CleaningOutcome.Clean;
import io.quaymaster.account.clean.CleaningOutcome.TryAgain;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.memory.account.clean.MemoryResources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountCleaningTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("111122223333");
  private static final RegionName FRANKFURT = new RegionName("eu-central-1");
  private static final RegionName IRELAND = new RegionName("eu-west-1");

  private static final LeaseId LEASE = new LeaseId("abcdefghijkl");

  private final MemoryResources resources = new MemoryResources();
  private final Clock clock = Clock.fixed(NOW, UTC);
  private final AccountCleaning cleaning =
      new AccountCleaning(resources.cleaners(), resources, resources, clock);

  private CleaningOutcome clean() {
    return cleaning.clean(
        new CleaningTask(
            ACCOUNT, Optional.of(LEASE), List.of(FRANKFURT, IRELAND), NOW.plusSeconds(1)));
  }

  private Resource made(String service, RegionName region, String id) {
    return put(new Resource(new ServiceName(service), region, "Kind", id, Origin.MADE));
  }

  private Resource put(Resource resource) {
    resources.put(ACCOUNT, resource);
    return resource;
  }

  @Test
  void everyRegionIsCleanedServiceByServiceAndDefaultsStay() {
    Resource role = made("iam", FRANKFURT, "role");
    Resource bucket = made("s3", IRELAND, "bucket");
    Resource function = made("lambda", FRANKFURT, "function");
    Resource vpc =
        put(new Resource(new ServiceName("ec2"), IRELAND, "Vpc", "vpc-1", Origin.DEFAULT));

    assertEquals(new Clean(3), clean());
    assertEquals(List.of(function, bucket, role), resources.deleted());
    assertEquals(List.of(vpc), resources.in(ACCOUNT));
  }

  @Test
  void stacksOfTheLeaseGoBeforeOtherStacks() {
    Resource other = made("cloudformation", FRANKFURT, "another");
    Resource ours = made("cloudformation", IRELAND, "qm-abcdefghijkl-1");

    assertEquals(new Clean(2), clean());
    assertEquals(List.of(ours, other), resources.deleted());
  }

  @Test
  void stackThatCarriesTheTagOfTheLeaseGoesBeforeOtherStacks() {
    Resource other = made("cloudformation", FRANKFURT, "another");
    Resource ours = made("cloudformation", IRELAND, "chosen-name");
    resources.tag(ACCOUNT, ours, LEASE);

    assertEquals(new Clean(2), clean());
    assertEquals(List.of(ours, other), resources.deleted());
  }

  @Test
  void stackThatIsStillBeingDeletedKeepsTheRestFromBeingTouched() {
    Resource stack = made("cloudformation", FRANKFURT, "stack");
    made("s3", FRANKFURT, "bucket");
    resources.answer(stack, new DeletionOutcome.Underway("it is being deleted"));

    assertEquals(new TryAgain(Optional.of(stack), "it is being deleted"), clean());
    assertEquals(List.of(), resources.deleted());
    assertEquals(new Clean(2), clean());
  }

  @Test
  void blockerIsNamedAfterEverythingElseWasCleaned() {
    Resource bucket = made("s3", FRANKFURT, "bucket");
    Resource queue = made("sqs", FRANKFURT, "queue");
    Resource group = made("logs", FRANKFURT, "group");
    resources.answer(queue, new DeletionOutcome.Underway("a while"));
    resources.answer(bucket, new DeletionOutcome.Refused("object lock"));

    assertEquals(new Blocked(bucket, "object lock"), clean());
    assertEquals(List.of(group), resources.deleted());
  }

  @Test
  void nothingIsDeletedAfterTheClaimHasEnded() {
    made("sqs", FRANKFURT, "queue-1");
    made("sqs", FRANKFURT, "queue-2");
    AccountCleaning late =
        new AccountCleaning(
            resources.cleaners(), resources, resources, Clock.offset(clock, Duration.ofSeconds(1)));

    TryAgain again =
        assertInstanceOf(
            TryAgain.class,
            late.clean(
                new CleaningTask(
                    ACCOUNT, Optional.empty(), List.of(FRANKFURT), NOW.plusSeconds(1))));

    assertEquals("the time for this attempt is up", again.why());
    assertEquals(List.of(), resources.deleted());
  }

  @Test
  void cleanCountsOnlyWhenItWasVerifiedInTime() {
    Clock once =
        new Clock() {
          private int looks;

          @Override
          public ZoneId getZone() {
            return UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return NOW.plusSeconds(looks++);
          }
        };
    made("sqs", FRANKFURT, "queue");
    AccountCleaning slow = new AccountCleaning(resources.cleaners(), resources, resources, once);

    TryAgain again =
        assertInstanceOf(
            TryAgain.class,
            slow.clean(
                new CleaningTask(
                    ACCOUNT, Optional.empty(), List.of(FRANKFURT), NOW.plusSeconds(1))));

    assertEquals("the claim ended before everything was verified", again.why());
  }

  @Test
  void serviceThatCanNotBeListedDoesNotKeepOthersFromBeingCleaned() {
    Resource queue = made("sqs", FRANKFURT, "queue");
    List<ServiceCleaner> cleaners =
        resources.cleaners().stream()
            .map(c -> c.service().value().equals("ec2") ? new Broken(c) : c)
            .toList();

    TryAgain again =
        assertInstanceOf(
            TryAgain.class,
            new AccountCleaning(cleaners, resources, resources, clock)
                .clean(
                    new CleaningTask(
                        ACCOUNT, Optional.empty(), List.of(FRANKFURT), NOW.plusSeconds(1))));

    assertEquals("ec2 in eu-central-1 could not be listed: no answer", again.why());
    assertEquals(List.of(queue), resources.deleted());
  }

  private record Broken(ServiceCleaner of) implements ServiceCleaner {
    @Override
    public ServiceName service() {
      return of.service();
    }

    @Override
    public boolean global() {
      return true;
    }

    @Override
    public List<Resource> scan(Site site) {
      throw new CleaningUnavailable("no answer");
    }

    @Override
    public DeletionOutcome delete(Site site, Resource resource) {
      throw new CleaningUnavailable("no answer");
    }
  }

  private static Resource stream(RegionName region) {
    return new Resource(
        new ServiceName("kinesis"),
        region,
        "kinesis:stream",
        "arn:aws:kinesis:" + region + ":111122223333:stream/clicks",
        Origin.MADE);
  }

  @Test
  void whatIsTaggedInAServiceWithoutACleanerBlocksAfterTheRestWasCleaned() {
    Resource queue = made("sqs", FRANKFURT, "queue");
    Resource left = stream(IRELAND);
    resources.tag(ACCOUNT, left, LEASE);

    Blocked blocked = assertInstanceOf(Blocked.class, clean());

    assertEquals(left, blocked.what());
    assertEquals("it carries the tag of a lease, and its service has no cleaner", blocked.why());
    assertEquals(List.of(queue), resources.deleted());
  }

  @Test
  void serviceThatIsCleanedIsJudgedByItsOwnListAlone() {
    Resource queue = made("sqs", FRANKFURT, "arn:aws:sqs:eu-central-1:111122223333:queue");
    resources.tag(ACCOUNT, queue, LEASE);

    assertEquals(new Clean(1), clean());
    assertEquals(List.of(queue), resources.indexed(ACCOUNT), "the index still names it");
  }

  @Test
  void accountWithoutALeaseIsLookedThroughForTagsToo() {
    resources.tag(ACCOUNT, stream(FRANKFURT), LEASE);

    assertInstanceOf(
        Blocked.class,
        cleaning.clean(
            new CleaningTask(ACCOUNT, Optional.empty(), List.of(FRANKFURT), NOW.plusSeconds(1))));
  }

  @Test
  void accountWhoseTagsCanNotBeListedIsNotClean() {
    AccountCleaning blind =
        new AccountCleaning(
            resources.cleaners(),
            resources,
            _ -> {
              throw new CleaningUnavailable("no answer");
            },
            clock);

    assertEquals(
        new TryAgain(
            Optional.empty(), "the index of tags in eu-central-1 could not be listed: no answer"),
        blind.clean(
            new CleaningTask(ACCOUNT, Optional.empty(), List.of(FRANKFURT), NOW.plusSeconds(1))));
  }

  @Test
  void missingCleanerIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new AccountCleaning(
                    resources.cleaners().subList(1, ServiceName.CLEANED.size()),
                    resources,
                    resources,
                    clock));

    assertTrue(String.valueOf(e.getMessage()).startsWith("cleaners for [lambda"), e.getMessage());
  }
}
