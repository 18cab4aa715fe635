package io.quaymaster.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.quaymaster.app.InstalledRepositories;
import io.quaymaster.event.sweep.HookDeliveries;
import io.quaymaster.event.sweep.HookDelivery;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.release.Releases;
import io.quaymaster.run.RunStore;
import io.quaymaster.testkit.edge.BranchNamedReleases;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The code host as far as these tests go: one repository, and two logged deliveries. */
@Factory
final class TestHosts {
  static final InstalledRepository BILLING =
      new InstalledRepository(
          new InstallationId(1), new RepositoryId(7), RepositoryRef.parse("acme/billing"));

  @Singleton
  InstalledRepositories onlyBilling() {
    return ref -> Optional.of(BILLING).filter(known -> known.ref().equals(ref));
  }

  @Singleton
  @Primary
  Releases releases(RunStore runs) {
    return new BranchNamedReleases(runs);
  }

  @Singleton
  @Named("deferred")
  MemoryMessageQueue deferred(Clock clock) {
    return new MemoryMessageQueue(false, Duration.ofMinutes(1), 5, clock);
  }

  @Singleton
  HookDeliveries log() {
    return new HookDeliveries() {
      @Override
      public Page page(Optional<String> cursor) {
        return new Page(
            List.of(logged(1, WebStack.REDELIVERABLE), logged(2, WebStack.FORGOTTEN)),
            Optional.empty());
      }

      @Override
      public Optional<Original> original(long id) {
        return Optional.empty();
      }

      @Override
      public boolean redeliver(long id) {
        return id == 1;
      }
    };
  }

  private static HookDelivery logged(long id, String guid) {
    Instant at = Instant.parse("2026-03-01T12:00:00Z");
    return new HookDelivery(id, new DeliveryId(guid), "push", at, false, false, 500);
  }
}
