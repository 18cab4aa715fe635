package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.session.JobSessions.JobCredentials;
import io.quaymaster.account.session.JobSessions.SessionOutcome.Issued;
import io.quaymaster.account.session.SessionSubject;
import io.quaymaster.app.RandomIds;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.StopSignal;
import io.quaymaster.memory.account.session.MemoryJobSessions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeasedSessionTest {
  private final HandClock clock = new HandClock();
  private final MemoryJobSessions sessions = new MemoryJobSessions(new RandomIds(), clock);
  private final StopSignal stop = new StopSignal();
  private final SessionSubject subject =
      new SessionSubject(
          JobDeskTest.lease("one"),
          new RoleArn("arn:aws:iam::111111111111:role/processing"),
          JobRig.BILLING.ref(),
          JobRig.ISSUE);
  private final JobCredentials first =
      sessions.issue(subject) instanceof Issued(var credentials)
          ? credentials
          : new JobCredentials("", secret(), secret(), clock.instant());
  private final LeasedSession session =
      new LeasedSession(sessions, subject, new RegionName("us-east-1"), first, stop, clock);

  private static io.quaymaster.kernel.Secret secret() {
    throw new AssertionError("no session was issued");
  }

  @Test
  void credentialsAreServedUntilTenMinutesBeforeTheirEnd() {
    assertEquals(Optional.of(first), session.credentials());
    clock.move(Duration.ofMinutes(50).minusSeconds(1));
    assertEquals(Optional.of(first), session.credentials());

    clock.move(Duration.ofSeconds(1));

    assertNotEquals(first, session.credentials().orElseThrow());
    assertEquals(2, sessions.issued().size());
    assertEquals(4, session.secrets().size());
    assertEquals("us-east-1", session.region().value());
  }

  @Test
  void oldOnesAreServedOnWhenNoNewOnesCanBeHad() {
    sessions.refuse("throttled");
    clock.move(Duration.ofMinutes(55));

    assertEquals(Optional.of(first), session.credentials());
  }

  @Test
  void noneAreServedOnceTheLeaseIsLost() {
    stop.stop(StopReason.LEASE_LOST);

    assertEquals(Optional.empty(), session.credentials());
  }

  @Test
  void cancelledJobMayTidyUpWithItsCredentials() {
    stop.stop(StopReason.CANCELLED);

    assertEquals(Optional.of(first), session.credentials());
  }
}
