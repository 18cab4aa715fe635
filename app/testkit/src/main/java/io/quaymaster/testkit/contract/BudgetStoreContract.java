package io.quaymaster.testkit.contract;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.app.budget.BudgetKind;
import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.app.budget.BudgetStore.Known;
import io.quaymaster.app.budget.BudgetStore.Primary;
import io.quaymaster.kernel.InstallationId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every {@link BudgetStore} does. */
public abstract class BudgetStoreContract {
  private static final AtomicLong NEXT = new AtomicLong((System.nanoTime() & 0xffffff) | 1);

  private final InstallationId installation = new InstallationId(NEXT.incrementAndGet());

  protected abstract BudgetStore store();

  private int take(int amount) {
    return store().take(installation, BudgetKind.CONTENT_MINUTE, NOON, amount, 80);
  }

  @Test
  void givesWhatIsAskedThenWhatIsLeftThenNothing() {
    assertEquals(50, take(50));
    assertEquals(30, take(50));
    assertEquals(0, take(1));
  }

  @Test
  void countsEachWindowKindAndInstallationByItself() {
    take(80);

    assertEquals(
        1, store().take(installation, BudgetKind.CONTENT_MINUTE, NOON.plusSeconds(60), 1, 80));
    assertEquals(1, store().take(installation, BudgetKind.REST_POINTS, NOON, 1, 900));
    InstallationId other = new InstallationId(NEXT.incrementAndGet());
    assertEquals(1, store().take(other, BudgetKind.CONTENT_MINUTE, NOON, 1, 80));
  }

  @Test
  void neverGivesMoreThanTheLimitToManyTakers() {
    List<Integer> given = Takers.race(16, () -> take(7));

    assertEquals(80, given.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void keepsTheLatestBlock() {
    assertEquals(new Known(Optional.empty(), Optional.empty()), store().known(installation));

    store().blockUntil(installation, NOON.plusSeconds(60), "secondary limit");
    store().blockUntil(installation, NOON.plusSeconds(30), "secondary limit");

    assertEquals(Optional.of(NOON.plusSeconds(60)), store().known(installation).blockedUntil());
  }

  @Test
  void keepsWhatGitHubSaidOfThePrimaryLimitBesideABlock() {
    Primary primary = new Primary(5000, 4321, NOON.plusSeconds(3600));
    store().blockUntil(installation, NOON.plusSeconds(60), "secondary limit");
    store().report(installation, primary);

    assertEquals(
        new Known(Optional.of(NOON.plusSeconds(60)), Optional.of(primary)),
        store().known(installation));
  }
}
