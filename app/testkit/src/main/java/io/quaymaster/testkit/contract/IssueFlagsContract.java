package io.quaymaster.testkit.contract;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.triage.IssueFlag;
import io.quaymaster.triage.IssueFlag.Wish;
import io.quaymaster.triage.IssueFlags;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every {@link IssueFlags} does. */
public abstract class IssueFlagsContract {
  private static final AtomicLong NEXT = new AtomicLong((System.nanoTime() & 0xffffff) | 1);

  private final long issue = NEXT.incrementAndGet();

  protected abstract IssueFlags flags();

  private IssueFlag flag(Wish wish) {
    return new IssueFlag(Samples.repository(), new IssueNumber(3), issue, wish, "mona", NOON);
  }

  private static RepositoryId repository() {
    return Samples.repository().id();
  }

  @Test
  void aRaisedFlagStandsAsItWasRaised() {
    assertTrue(flags().raise(flag(new Wish.Withdrawn("reproduce"))));

    assertEquals(List.of(flag(new Wish.Withdrawn("reproduce"))), flags().of(repository(), issue));
  }

  @Test
  void aFlagIsRaisedOnce() {
    flags().raise(flag(new Wish.Track()));

    assertFalse(flags().raise(flag(new Wish.Track())));
    assertTrue(flags().raise(flag(new Wish.Closed())));
    assertEquals(2, flags().of(repository(), issue).size());
  }

  @Test
  void ofManyWhoRaiseAFlagOneDoes() {
    List<Boolean> raised = Takers.race(16, () -> flags().raise(flag(new Wish.Track())));

    assertEquals(1, raised.stream().filter(won -> won).count());
  }

  @Test
  void aLoweredFlagIsGoneAndTheOthersStay() {
    flags().raise(flag(new Wish.Track()));
    flags().raise(flag(new Wish.Withdrawn("reproduce")));

    assertTrue(flags().lower(repository(), issue, new Wish.Withdrawn("reproduce")));
    assertFalse(flags().lower(repository(), issue, new Wish.Withdrawn("reproduce")));
    assertEquals(List.of(flag(new Wish.Track())), flags().of(repository(), issue));
  }

  @Test
  void ofManyWhoLowerAFlagOneDoes() {
    flags().raise(flag(new Wish.Track()));

    List<Boolean> lowered =
        Takers.race(16, () -> flags().lower(repository(), issue, new Wish.Track()));

    assertEquals(1, lowered.stream().filter(won -> won).count());
  }
}
