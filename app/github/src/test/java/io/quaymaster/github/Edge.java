package io.quaymaster.github;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.app.budget.RequestBudget;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.MemoryBudgetStore;
import io.quaymaster.memory.MemoryCredentialStore;
import io.quaymaster.testkit.MovableClock;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The edge as the programs wire it, with stores in memory and a clock that is moved by hand. */
public final class Edge implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  public static final InstallationId INSTALLATION = new InstallationId(11);
  public static final InstalledRepository BILLING =
      new InstalledRepository(
          INSTALLATION, new RepositoryId(42), RepositoryRef.parse("acme/billing"));
  public static final CommitSha COMMIT = new CommitSha("1".repeat(40));

  public final MovableClock clock;
  public final MemoryCredentialStore credentials = new MemoryCredentialStore();
  public final MemoryBudgetStore budgetStore = new MemoryBudgetStore();
  private final ApplicationContext context;

  private Edge(Map<String, Object> settings, MovableClock clock) {
    this.clock = clock;
    credentials.save(TestKeys.credentials(TestKeys.pkcs1(TestKeys.rsa())));
    Map<String, Object> all = new HashMap<>(settings);
    all.putIfAbsent("quaymaster.github.retry-delay", "1ms");
    context = ApplicationContext.builder().properties(all).build();
    context.registerSingleton(Clock.class, clock);
    context.registerSingleton(CredentialStore.class, credentials);
    context.registerSingleton(BudgetStore.class, budgetStore);
    context.start();
  }

  /** Towards a server at the address, laid out as GitHub Enterprise Server. */
  public static Edge to(URI url) {
    return to(url, new MovableClock(START));
  }

  /** Towards a server that goes by the same clock. */
  public static Edge to(URI url, MovableClock clock) {
    return to(url, clock, Map.of());
  }

  /** Towards a server that goes by the same clock, with further settings. */
  public static Edge to(URI url, MovableClock clock, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("quaymaster.github.url", url.toString());
    return new Edge(all, clock);
  }

  /** Towards the stub, which then gives a token on request. */
  public static Edge to(StubGitHub stub) {
    stub.on(
        "POST /api/v3/app/installations/11/access_tokens",
        StubGitHub.json(
            201, "{\"token\":\"" + token(1) + "\",\"expires_at\":\"2026-03-02T11:00:00Z\"}"));
    return to(stub.url());
  }

  public static Edge with(Map<String, Object> settings) {
    return new Edge(settings, new MovableClock(START));
  }

  /** A token of the form that GitHub gives since 2026. */
  public static String token(int number) {
    return "ghs_7_" + ("eyJ" + number + "x").repeat(90);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public RequestBudget budget() {
    return bean(RequestBudget.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
