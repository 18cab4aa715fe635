package io.quaymaster.testkit.contract.account.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.session.JobSessions;
import io.quaymaster.account.session.JobSessions.JobCredentials;
import io.quaymaster.account.session.JobSessions.SessionOutcome;
import io.quaymaster.account.session.SessionSubject;
import io.quaymaster.account.session.SessionsUnavailable;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryRef;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link JobSessions} does. */
public abstract class JobSessionsContract {
  /** The time, also where credentials are issued. */
  protected static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private static final SessionSubject SUBJECT =
      new SessionSubject(
          new Lease(
              new LeaseId("abcdefghijkl"),
              new AccountId("111122223333"),
              new PoolName("sandbox"),
              new Fence(7),
              new Holder("worker-1"),
              NOW,
              NOW.plusSeconds(10_800)),
          new RoleArn("arn:aws:iam::111122223333:role/quaymaster-processing"),
          new RepositoryRef("acme", "billing"),
          new IssueNumber(1));

  protected abstract JobSessions sessions();

  /** The role lets nobody in any more. */
  protected abstract void lock();

  /** Nobody issues anything any more. */
  protected abstract void goDown();

  private JobCredentials issued() {
    return assertInstanceOf(SessionOutcome.Issued.class, sessions().issue(SUBJECT)).credentials();
  }

  @Test
  void sessionLastsAnHourAtMost() {
    Instant expires = issued().expires();

    assertTrue(expires.isAfter(NOW), expires.toString());
    assertFalse(expires.isAfter(NOW.plusSeconds(3_600)), expires.toString());
  }

  @Test
  void everySessionHasCredentialsOfItsOwn() {
    JobCredentials first = issued();
    JobCredentials second = issued();

    assertNotEquals(first.secretKey().value(), second.secretKey().value());
    assertNotEquals(first.token().value(), second.token().value());
  }

  @Test
  void secretsAreNotShown() {
    JobCredentials credentials = issued();
    String text = new SessionOutcome.Issued(credentials).toString();

    assertFalse(text.contains(credentials.secretKey().value()), text);
    assertFalse(text.contains(credentials.token().value()), text);
  }

  @Test
  void roleThatLetsNobodyInIsARefusalWithAReason() {
    lock();

    assertFalse(
        assertInstanceOf(SessionOutcome.Refused.class, sessions().issue(SUBJECT)).why().isBlank());
  }

  @Test
  void noAnswerIsUnavailableAndNoRefusal() {
    goDown();

    assertThrows(SessionsUnavailable.class, () -> sessions().issue(SUBJECT));
  }
}
