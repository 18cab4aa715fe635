package io.quaymaster.server.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.account.capacity.PoolCensus;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.aws.function.FunctionAccounts;
import io.quaymaster.aws.function.FunctionLeases;
import io.quaymaster.job.request.Outlook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountFunctionWiringTest {
  private static ApplicationContext server(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("quaymaster.stores", "aws");
    settings.put("quaymaster.aws.region", "eu-central-1");
    settings.put("quaymaster.aws.access-key", "AKIDTEST");
    settings.put("quaymaster.aws.secret-key", "test-secret-key");
    settings.put("quaymaster.sweep.enabled", "false");
    settings.put("quaymaster.pool.first", "1h");
    settings.put("quaymaster.pools", "sandbox");
    settings.put("quaymaster.accounts", "simulated");
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(settings)
        .start();
  }

  @Test
  void serverThatCallsTheFunctionShowsAccountsAndLeavesReapingAndCleaningToOthers() {
    try (ApplicationContext beans =
        server(Map.of("quaymaster.accounts.function", "quaymaster-accounts"))) {
      assertInstanceOf(FunctionLeases.class, beans.getBean(Leases.class));
      assertInstanceOf(FunctionAccounts.class, beans.getBean(Accounts.class));
      assertEquals(0, beans.getBeansOfType(PoolSweeps.class).size());
      for (Class<?> used : new Class<?>[] {AccountStore.class, PoolCensus.class, Outlook.class}) {
        assertNotNull(beans.getBean(used), used.getName());
      }
    }
  }

  @Test
  void simulatedAccountsAreSoWithTheFunctionAndWithout() {
    for (Map<String, Object> more :
        List.<Map<String, Object>>of(
            Map.of(), Map.of("quaymaster.accounts.function", "quaymaster-accounts"))) {
      try (ApplicationContext beans = server(more)) {
        assertNotNull(beans.getBean(SimulatedAccounts.class));
        assertNotNull(beans.getBean(SessionRevocation.class));
        assertNotNull(beans.getBean(Reaping.class));
      }
    }
  }
}
