package io.quaymaster.aws.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.session.JobSessions.SessionOutcome;
import io.quaymaster.account.session.SessionSubject;
import io.quaymaster.account.session.SessionsUnavailable;
import io.quaymaster.aws.clean.MemberAccess;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StsJobSessionsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final SessionSubject SUBJECT =
      new SessionSubject(
          new Lease(
              new LeaseId("abcdefghijkl"),
              new AccountId("111122223333"),
              new PoolName("sandbox"),
              new Fence(7),
              new Holder("worker-1"),
              NOW,
              NOW.plusSeconds(3_600)),
          new RoleArn("arn:aws:iam::111122223333:role/quaymaster-processing"),
          new RepositoryRef("acme", "billing"),
          new IssueNumber(1));

  private final Cloud cloud = new Cloud();
  private final StsJobSessions sessions =
      new StsJobSessions(cloud.own, new MemberAccess("external-1"));

  @AfterEach
  void requestsKeptToTheModels() {
    cloud.close();
  }

  private SessionOutcome.Issued issued() {
    cloud.server.on(
        "sts:AssumeRole",
        _ ->
            Map.of(
                "Credentials",
                Map.of(
                    "AccessKeyId", "ASIAJOB1234567890",
                    "SecretAccessKey", "job-secret",
                    "SessionToken", "job-token",
                    "Expiration", "2026-11-21T07:00:00Z")));
    return assertInstanceOf(SessionOutcome.Issued.class, sessions.issue(SUBJECT));
  }

  @Test
  void sessionCarriesLeaseRepositoryAndIssue() {
    SessionOutcome.Issued issued = issued();

    Call call = cloud.server.calls().getFirst();
    assertEquals("qm-abcdefghijkl", call.text("RoleSessionName"));
    assertEquals("external-1", call.text("ExternalId"));
    assertEquals("3600", call.text("DurationSeconds"));
    assertEquals(
        List.of(
            Map.of("Key", "quaymaster:lease", "Value", "abcdefghijkl"),
            Map.of("Key", "quaymaster:fence", "Value", "7"),
            Map.of("Key", "quaymaster:repository", "Value", "acme/billing"),
            Map.of("Key", "quaymaster:issue", "Value", "1")),
        call.params().get("Tags"));
    assertEquals("job-token", issued.credentials().token().value());
    assertEquals(Instant.parse("2026-11-21T07:00:00Z"), issued.credentials().expires());
  }

  @Test
  void credentialsAreNotShown() {
    String text = issued().toString();

    assertFalse(text.contains("job-secret") || text.contains("job-token"), text);
  }

  @Test
  void roleThatLetsNobodyInIsToldFromAnOutage() {
    cloud.server.on(
        "sts:AssumeRole",
        _ -> {
          throw Refusal.accessDenied();
        });
    assertTrue(
        assertInstanceOf(SessionOutcome.Refused.class, sessions.issue(SUBJECT))
            .why()
            .contains("AccessDenied"));

    cloud.server.on(
        "sts:AssumeRole",
        _ -> {
          throw new Refusal(503, "ServiceUnavailable", "down");
        });
    assertThrows(SessionsUnavailable.class, () -> sessions.issue(SUBJECT));
    assertEquals(6, cloud.server.calls().size());
  }

  @Test
  void roleOfAnotherAccountIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SessionSubject(
                SUBJECT.lease(),
                new RoleArn("arn:aws:iam::444455556666:role/quaymaster-processing"),
                SUBJECT.repository(),
                SUBJECT.issue()));
  }
}
