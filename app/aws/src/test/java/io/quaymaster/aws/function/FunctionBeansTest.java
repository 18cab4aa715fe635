package io.quaymaster.aws.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Holder;
import io.quaymaster.account.capacity.PoolCensus;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.PoolLeases;
import io.quaymaster.account.member.MemberPool;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.operate.PoolAccounts;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.aws.dynamodb.account.DynamoDbAccountStore;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import io.quaymaster.testkit.contract.account.PoolScene;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FunctionBeansTest {
  private final MemoryFreeIndex index = new MemoryFreeIndex();
  private final PoolScene pool = PoolScene.over(new MemoryAccountStore(index), index);
  private final HostedFunction function = HostedFunction.of(pool);

  @AfterEach
  void requestsKeptToTheModel() {
    function.close();
  }

  private ApplicationContext beans(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("quaymaster.stores", "aws");
    settings.put("quaymaster.aws.region", "eu-central-1");
    settings.put("quaymaster.aws.access-key", "AKIDTEST");
    settings.put("quaymaster.aws.secret-key", "test-secret-key");
    settings.put("quaymaster.aws.endpoints.lambda", function.cloud.server.address().toString());
    settings.putAll(more);
    return ApplicationContext.run(settings);
  }

  @Test
  void withTheSettingEverythingThatNeedsThePoolCallsTheFunction() {
    AccountId id = pool.free();
    try (ApplicationContext beans = beans(Map.of(AccountFunction.SETTING, HostedFunction.NAME))) {
      assertInstanceOf(FunctionLeases.class, beans.getBean(Leases.class));
      assertInstanceOf(FunctionAccounts.class, beans.getBean(Accounts.class));
      assertInstanceOf(FunctionCleanings.class, beans.getBean(Cleanings.class));
      assertInstanceOf(FunctionReaping.class, beans.getBean(Reaping.class));
      assertInstanceOf(
          AcquireOutcome.Leased.class,
          beans
              .getBean(Leases.class)
              .acquire(pool.name(), new Holder("worker-9"), Duration.ofHours(1)));
      assertEquals(Optional.of(pool.account(id)), beans.getBean(Accounts.class).find(id));
      assertEquals(1, beans.getBean(PoolCensus.class).count(pool.name()).leased());
      assertTrue(beans.getBean(MemberPool.class).registered().contains(id));
      assertEquals(4, function.invocations());
    }
  }

  @Test
  void withTheSettingNothingReachesTheTables() {
    try (ApplicationContext beans = beans(Map.of(AccountFunction.SETTING, HostedFunction.NAME))) {
      assertEquals(1, beans.getBeansOfType(Leases.class).size());
      assertEquals(1, beans.getBeansOfType(Accounts.class).size());
      assertFalse(beans.containsBean(DynamoDbAccountStore.class));
      assertFalse(beans.containsBean(AccountFunctionRequests.class));
      AccountStore store = beans.getBean(AccountStore.class);
      String message =
          String.valueOf(assertThrows(IllegalStateException.class, store::list).getMessage());
      assertEquals(
          "the tables of accounts are the account function's; this process calls it, because"
              + " quaymaster.accounts.function is set",
          message);
    }
  }

  @Test
  void withoutItThePoolIsInTheProcessAndRequestsAreAnswered() {
    for (Map<String, Object> more :
        List.<Map<String, Object>>of(Map.of(), Map.of("quaymaster.accounts", "simulated"))) {
      try (ApplicationContext beans = beans(more)) {
        assertTrue(beans.containsBean(PoolLeases.class));
        assertTrue(beans.containsBean(PoolAccounts.class));
        assertInstanceOf(DynamoDbAccountStore.class, beans.getBean(AccountStore.class));
        assertTrue(beans.containsBean(AccountFunctionRequests.class));
        assertFalse(beans.containsBean(AccountFunction.class));
        assertFalse(beans.containsBean(FunctionLeases.class));
      }
    }
  }

  @Test
  void settingStandsBesideTheOneForSimulatedAccounts() {
    try (ApplicationContext beans =
        beans(
            Map.of(
                "quaymaster.accounts",
                "simulated",
                AccountFunction.SETTING,
                HostedFunction.NAME))) {
      assertInstanceOf(FunctionLeases.class, beans.getBean(Leases.class));
      assertEquals(
          Optional.of("simulated"), beans.getProperty("quaymaster.accounts", String.class));
    }
  }

  @Test
  void nameThatIsNoneEndsTheStart() {
    Throwable failure =
        assertThrows(
            RuntimeException.class, () -> beans(Map.of(AccountFunction.SETTING, "a function")));
    StringBuilder said = new StringBuilder();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      said.append(at.getMessage());
    }

    assertTrue(
        said.toString()
            .contains(
                "quaymaster.accounts.function: not the name or the ARN of a Lambda function:"
                    + " 'a function'"),
        said.toString());
  }
}
