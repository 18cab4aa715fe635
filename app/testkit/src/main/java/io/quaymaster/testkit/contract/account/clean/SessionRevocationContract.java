package io.quaymaster.testkit.contract.account.clean;

import static io.quaymaster.testkit.contract.account.clean.Sites.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.account.Fence;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.lease.SessionRevocation;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link SessionRevocation} does. */
public abstract class SessionRevocationContract {
  private static final Membership MEMBER =
      new Membership(
          Sites.ACCOUNT,
          new PoolName("sandbox"),
          Set.of(),
          new RoleArn("arn:aws:iam::111122223333:role/quaymaster-processing"),
          false);
  private static final Fence OLD = new Fence(7);
  private static final Fence NEXT = new Fence(8);

  protected abstract SessionRevocation revocation();

  /** Whether a session that was issued then, under this fence, is denied everything. */
  protected abstract boolean denied(Fence fence, Instant issued);

  /** The account answers nothing any more. */
  protected abstract void goDown();

  private void revoke(Fence upTo, Instant before) {
    revocation().revoke(MEMBER, upTo, before);
  }

  private void expect(boolean denied, Fence fence, Instant issued) {
    assertEquals(denied, denied(fence, issued), () -> fence + " issued " + issued);
  }

  @Test
  void nothingIsDeniedBeforeARevocation() {
    expect(false, OLD, NOW);
  }

  @Test
  void sessionsIssuedBeforeAreDenied() {
    revoke(OLD, NOW);

    expect(true, OLD, NOW.minusSeconds(1));
    expect(true, new Fence(1), NOW.minusSeconds(3_000));
  }

  @Test
  void sessionOfTheOldLeaseThatIsIssuedAfterwardsIsDeniedToo() {
    revoke(OLD, NOW);

    expect(true, OLD, NOW.plusSeconds(3_600));
    expect(true, new Fence(6), NOW.plusSeconds(3_600));
  }

  @Test
  void sessionsOfTheNextLeaseAreNot() {
    revoke(OLD, NOW);

    expect(false, NEXT, NOW.plusSeconds(2));
  }

  @Test
  void repeatedRevocationIsTheSame() {
    revoke(OLD, NOW);
    revoke(OLD, NOW);

    expect(true, OLD, NOW.plusSeconds(3_600));
    expect(false, NEXT, NOW.plusSeconds(2));
  }

  @Test
  void laterRevocationCoversWhatTheEarlierDid() {
    revoke(OLD, NOW);
    revoke(NEXT, NOW.plusSeconds(600));

    expect(true, OLD, NOW.plusSeconds(3_600));
    expect(true, NEXT, NOW.plusSeconds(3_600));
    expect(false, new Fence(9), NOW.plusSeconds(602));
  }

  @Test
  void revocationThatMayNotBeWrittenIsAnException() {
    goDown();

    assertThrows(RuntimeException.class, () -> revoke(OLD, NOW));
  }
}
