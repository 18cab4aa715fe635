package io.quaymaster.app.budget;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.budget.BudgetStore.Primary;
import io.quaymaster.app.budget.RequestBudget.Permit;
import io.quaymaster.kernel.InstallationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
  private static final InstallationId INSTALLATION = new InstallationId(1);
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));

  private final TickingClock clock = new TickingClock(TEN.plusSeconds(20));
  private final CountingBudgetStore store = new CountingBudgetStore();
  private final RequestBudget budget = new RequestBudget(store, BudgetRules.ALL, clock);

  @Test
  void eightyCreatingRequestsAMinuteAreGivenAndThenTheNextMinuteIsAwaited() {
    take(budget, RequestCost.REST_CREATE, 80);

    MustWait wait = refusal(RequestCost.REST_CREATE);

    assertEquals(TEN.plusSeconds(60), wait.until());
    clock.now = wait.until();
    take(budget, RequestCost.REST_CREATE, 1);
  }

  @Test
  void fiveHundredCreatingRequestsAnHourAreGivenOverSevenMinutes() {
    for (int minute = 0; minute < 6; minute++) {
      take(budget, RequestCost.REST_CREATE, 80);
      clock.now = clock.now.plus(Duration.ofMinutes(1));
    }
    take(budget, RequestCost.REST_CREATE, 20);

    assertEquals(ELEVEN, refusal(RequestCost.REST_CREATE).until());
  }

  @Test
  void readsGoOnWhenWritesHaveUsedUpTheirs() {
    take(budget, RequestCost.REST_CREATE, 80);

    take(budget, RequestCost.REST_READ, 500);
    MustWait wait = refusal(RequestCost.REST_READ);
    assertTrue(wait.text().contains("REST_POINTS"), wait.text());
    take(budget, RequestCost.GRAPHQL_QUERY, 2000);
    assertThrows(MustWait.class, () -> take(budget, RequestCost.GRAPHQL_QUERY, 1));
  }

  @Test
  void changesThatCreateNothingCostPointsOnly() {
    take(budget, RequestCost.REST_WRITE, 180);

    assertThrows(MustWait.class, () -> take(budget, RequestCost.REST_WRITE, 1));
    assertThrows(MustWait.class, () -> take(budget, RequestCost.REST_READ, 1));
  }

  @Test
  void mutationsCountAsContentAndAsGraphQlPoints() {
    take(budget, RequestCost.GRAPHQL_MUTATION, 80);

    assertThrows(MustWait.class, () -> take(budget, RequestCost.GRAPHQL_MUTATION, 1));
    take(budget, RequestCost.GRAPHQL_QUERY, 1600);
    assertThrows(MustWait.class, () -> take(budget, RequestCost.GRAPHQL_QUERY, 1));
  }

  @Test
  void storeIsAskedOncePerBlockAndNotAgainWhenItIsDry() {
    take(budget, RequestCost.REST_READ, 900);
    int writes = store.takes();
    assertTrue(writes <= 21, writes + " writes for 900 reads");

    assertThrows(MustWait.class, () -> take(budget, RequestCost.REST_READ, 1));
    int dry = store.takes();
    assertThrows(MustWait.class, () -> take(budget, RequestCost.REST_READ, 1));
    assertEquals(dry, store.takes());
  }

  @Test
  void processesTogetherNeverTakeMoreThanAWindowHolds() throws Exception {
    int given = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Integer>> processes = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        RequestBudget own = new RequestBudget(store, BudgetRules.ALL, clock);
        processes.add(() -> takeAll(own));
      }
      for (Future<Integer> process : threads.invokeAll(processes)) {
        given += process.get();
      }
    }
    assertEquals(80, given);
  }

  @Test
  void nothingIsSentBeforeThePauseIsOverInAnyProcess() {
    Instant until = clock.now.plusSeconds(90);
    budget.blockUntil(INSTALLATION, until, "secondary rate limit");
    budget.blockUntil(INSTALLATION, clock.now.plusSeconds(5), "an older answer");

    assertEquals(until, refusal(RequestCost.REST_READ).until());
    RequestBudget other = new RequestBudget(store, BudgetRules.ALL, clock);
    assertThrows(MustWait.class, () -> take(other, RequestCost.GRAPHQL_QUERY, 1));

    clock.now = until;
    take(budget, RequestCost.REST_READ, 1);
    take(other, RequestCost.REST_READ, 1);
  }

  @Test
  void pauseThatAnotherProcessLearnsOfIsSeenWithinTenSeconds() {
    take(budget, RequestCost.REST_READ, 1);
    store.blockUntil(INSTALLATION, clock.now.plusSeconds(120), "told elsewhere");

    clock.now = clock.now.plusSeconds(10);

    assertThrows(MustWait.class, () -> take(budget, RequestCost.REST_READ, 1));
  }

  @Test
  void serverWithoutSecondaryLimitsIsHeldToItsPrimaryOneAndToPausesOnly() {
    RequestBudget server = new RequestBudget(store, new BudgetRules(false), clock);

    take(server, RequestCost.REST_CREATE, 2000);
    for (int i = 0; i < 200; i++) {
      server.take(INSTALLATION, RequestCost.REST_READ, Urgency.BACKGROUND); // none is closed
    }
    assertEquals(0, store.takes());

    server.blockUntil(INSTALLATION, clock.now.plusSeconds(60), "please wait");
    assertThrows(MustWait.class, () -> take(server, RequestCost.REST_READ, 1));
    clock.now = clock.now.plusSeconds(60);
    server.report(INSTALLATION, new Primary(5000, 0, ELEVEN));
    assertThrows(MustWait.class, () -> take(server, RequestCost.REST_READ, 1));
  }

  @Test
  void remainingBudgetIsKnownForInstallationsThatWereHeardOf() {
    assertEquals(Map.of(), budget.seen());
    take(budget, RequestCost.REST_READ, 1);
    assertEquals(Map.of(), budget.seen());

    Primary primary = new Primary(5000, 4000, ELEVEN);
    budget.report(INSTALLATION, primary);

    assertEquals(Map.of(INSTALLATION, primary), budget.seen());
  }

  @Test
  void lastTenthOfTheHourIsKeptForPeople() {
    budget.report(INSTALLATION, new Primary(5000, 500, ELEVEN));

    assertEquals(ELEVEN, refusal(RequestCost.REST_READ).until());
    budget.take(INSTALLATION, RequestCost.REST_READ, Urgency.INTERACTIVE).close();

    budget.report(INSTALLATION, new Primary(5000, 0, ELEVEN));
    assertThrows(
        MustWait.class,
        () -> budget.take(INSTALLATION, RequestCost.REST_READ, Urgency.INTERACTIVE));
  }

  @Test
  void hourThatIsOverNoLongerCounts() {
    budget.report(INSTALLATION, new Primary(5000, 0, ELEVEN));

    clock.now = ELEVEN;

    take(budget, RequestCost.REST_READ, 1);
  }

  @Test
  void answersThatArriveOutOfOrderDoNotRaiseWhatRemains() {
    budget.report(INSTALLATION, new Primary(5000, 4000, ELEVEN));
    budget.report(INSTALLATION, new Primary(5000, 4010, ELEVEN));
    assertEquals(Optional.of(new Primary(5000, 4000, ELEVEN)), budget.primary(INSTALLATION));

    Primary next = new Primary(5000, 4999, ELEVEN.plus(Duration.ofHours(1)));
    budget.report(INSTALLATION, next);
    budget.report(INSTALLATION, new Primary(5000, 3999, ELEVEN));
    assertEquals(Optional.of(next), budget.primary(INSTALLATION));
  }

  @Test
  void remainingIsToldToTheStoreInStepsAndAtTheEnd() {
    budget.report(INSTALLATION, new Primary(5000, 4000, ELEVEN));
    budget.report(INSTALLATION, new Primary(5000, 3990, ELEVEN));
    assertEquals(1, store.reports());

    budget.report(INSTALLATION, new Primary(5000, 3950, ELEVEN));
    budget.report(INSTALLATION, new Primary(5000, 0, ELEVEN));
    budget.report(INSTALLATION, new Primary(5000, 0, ELEVEN));
    assertEquals(3, store.reports());
  }

  @Test
  void nothingIsKnownOfAnInstallationThatMadeNoCall() {
    assertEquals(Optional.empty(), budget.primary(new InstallationId(9)));
  }

  @Test
  void hundredRequestsAtOnceAreLetThroughAndTheNextMustWait() {
    List<Permit> under = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      under.add(budget.take(INSTALLATION, RequestCost.GRAPHQL_QUERY, Urgency.BACKGROUND));
    }

    assertEquals(clock.now.plusSeconds(1), refusal(RequestCost.GRAPHQL_QUERY).until());
    under.getFirst().close();
    take(budget, RequestCost.GRAPHQL_QUERY, 1);
  }

  @Test
  void refusedRequestTakesNoPlace() {
    budget.blockUntil(INSTALLATION, clock.now.plusSeconds(60), "pause");
    for (int i = 0; i < 150; i++) {
      assertTrue(refusal(RequestCost.REST_READ).text().contains("pause"));
    }
    clock.now = clock.now.plusSeconds(60);
    assertDoesNotThrow(() -> take(budget, RequestCost.REST_READ, 1));
  }

  @Test
  void installationsHaveBudgetsOfTheirOwn() {
    take(budget, RequestCost.REST_CREATE, 80);

    budget.take(new InstallationId(2), RequestCost.REST_CREATE, Urgency.BACKGROUND).close();
  }

  private static void take(RequestBudget from, RequestCost cost, int times) {
    for (int i = 0; i < times; i++) {
      from.take(INSTALLATION, cost, Urgency.BACKGROUND).close();
    }
  }

  private static int takeAll(RequestBudget from) {
    for (int i = 0; ; i++) {
      try {
        take(from, RequestCost.REST_CREATE, 1);
      } catch (MustWait full) {
        return i;
      }
    }
  }

  private MustWait refusal(RequestCost cost) {
    return assertThrows(MustWait.class, () -> take(budget, cost, 1));
  }
}
