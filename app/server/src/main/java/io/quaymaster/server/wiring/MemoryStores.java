package io.quaymaster.server.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Secondary;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.Watermarks;
import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.app.intake.PayloadStore;
import io.quaymaster.config.PauseStore;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.memory.MemoryBudgetStore;
import io.quaymaster.memory.MemoryCredentialStore;
import io.quaymaster.memory.MemoryDeliveryLedger;
import io.quaymaster.memory.MemoryIssueFlags;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.MemoryPauseStore;
import io.quaymaster.memory.MemoryPayloadStore;
import io.quaymaster.memory.MemoryRepositoryClaims;
import io.quaymaster.memory.MemoryRunStore;
import io.quaymaster.memory.MemoryWatermarks;
import io.quaymaster.publish.RepositoryClaims;
import io.quaymaster.run.RunStore;
import io.quaymaster.triage.IssueFlags;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Queues and stores that end with the process. */
@Factory
@Requires(property = "quaymaster.stores", value = "memory")
final class MemoryStores {
  /** As in AWS: six times what one message may take. */
  private static final Duration VISIBILITY = Duration.ofMinutes(6);

  private static final int MAX_RECEIVES = 5;

  @Singleton
  @Named("events")
  MessageQueue events(Clock clock) {
    return new MemoryMessageQueue(true, VISIBILITY, MAX_RECEIVES, clock);
  }

  @Singleton
  @Named("work")
  MessageQueue work(Clock clock) {
    return new MemoryMessageQueue(true, VISIBILITY, MAX_RECEIVES, clock);
  }

  @Singleton
  @Named("deferred")
  MessageQueue deferred(Clock clock) {
    return new MemoryMessageQueue(false, VISIBILITY, MAX_RECEIVES, clock);
  }

  /** Nothing fills it: uploads come from S3 alone. */
  @Singleton
  @Named("roadmap")
  MessageQueue roadmap(Clock clock) {
    return new MemoryMessageQueue(false, VISIBILITY, MAX_RECEIVES, clock);
  }

  @Singleton
  PayloadStore payloads() {
    return new MemoryPayloadStore();
  }

  @Singleton
  DeliveryLedger ledger() {
    return new MemoryDeliveryLedger();
  }

  @Singleton
  RunStore runs() {
    return new MemoryRunStore();
  }

  @Singleton
  RepositoryClaims claims() {
    return new MemoryRepositoryClaims();
  }

  @Singleton
  PauseStore pauses() {
    return new MemoryPauseStore();
  }

  @Singleton
  IssueFlags flags() {
    return new MemoryIssueFlags();
  }

  @Singleton
  Watermarks watermarks() {
    return new MemoryWatermarks();
  }

  @Singleton
  BudgetStore budget() {
    return new MemoryBudgetStore();
  }

  /** For a process without a data folder: the App is set up anew after each start. */
  @Singleton
  @Secondary
  CredentialStore credentials() {
    return new MemoryCredentialStore();
  }
}
