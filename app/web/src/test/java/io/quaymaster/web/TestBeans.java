package io.quaymaster.web;

import io.micronaut.context.annotation.Factory;
import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.Watermarks;
import io.quaymaster.app.budget.BudgetRules;
import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.app.intake.OrganisationAllowList;
import io.quaymaster.app.intake.PayloadStore;
import io.quaymaster.config.PauseStore;
import io.quaymaster.config.Pauses;
import io.quaymaster.config.StandingPauses;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.kernel.Secret;
import io.quaymaster.memory.MemoryBudgetStore;
import io.quaymaster.memory.MemoryCredentialStore;
import io.quaymaster.memory.MemoryDeliveryLedger;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.MemoryPauseStore;
import io.quaymaster.memory.MemoryPayloadStore;
import io.quaymaster.memory.MemoryRunStore;
import io.quaymaster.memory.MemoryWatermarks;
import io.quaymaster.memory.host.MemoryCalls;
import io.quaymaster.memory.host.MemoryIssues;
import io.quaymaster.memory.host.MemoryRoadmapHost;
import io.quaymaster.memory.roadmap.MemoryIssueIndex;
import io.quaymaster.memory.roadmap.MemoryObjects;
import io.quaymaster.memory.roadmap.MemoryRoutingStore;
import io.quaymaster.memory.roadmap.MemoryUploadedFiles;
import io.quaymaster.roadmap.file.UploadedFiles;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.RunTiming;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The stores in memory, behind the web edge under test. */
@Factory
final class TestBeans {
  static final Secret SECRET = new Secret("the secret of these tests");

  @Singleton
  CredentialStore credentials() {
    MemoryCredentialStore store = new MemoryCredentialStore();
    store.save(
        new AppCredentials(
            4711, "Iv1.quay", "quaymaster", Optional.empty(), SECRET, Optional.empty()));
    return store;
  }

  @Singleton
  OrganisationAllowList everybody() {
    return new OrganisationAllowList(List.of());
  }

  @Singleton
  @Named("events")
  FailableQueue events(Clock clock) {
    return new FailableQueue(new MemoryMessageQueue(true, Duration.ofMinutes(1), 5, clock));
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
  Pauses.Timing pauseTiming() {
    return Pauses.Timing.DEFAULT;
  }

  @Singleton
  RunTiming timing() {
    return RunTiming.DEFAULT;
  }

  @Singleton
  Watermarks watermarks() {
    return new MemoryWatermarks();
  }

  @Singleton
  PauseStore pauses() {
    return new MemoryPauseStore();
  }

  @Singleton
  BudgetStore budget() {
    return new MemoryBudgetStore();
  }

  @Singleton
  BudgetRules budgetRules() {
    return BudgetRules.ALL;
  }

  @Singleton
  StandingPauses noStandingPauses() {
    return (feature, repository) -> Optional.empty();
  }

  @Singleton
  MemoryObjects roadmapBucket(Clock clock) {
    return new MemoryObjects(true, clock);
  }

  @Singleton
  RoutingStore routing(MemoryObjects bucket) {
    return new MemoryRoutingStore(bucket);
  }

  @Singleton
  UploadedFiles uploads(MemoryObjects bucket) {
    return new MemoryUploadedFiles(bucket);
  }

  @Singleton
  IssueIndex index() {
    return new MemoryIssueIndex();
  }

  @Singleton
  MemoryIssues issues(Clock clock) {
    return new MemoryIssues(clock);
  }

  @Singleton
  RoadmapHost roadmapHost(MemoryIssues issues) {
    return new MemoryRoadmapHost(issues, new MemoryCalls());
  }

  /** A queue that can be told to be down. */
  static final class FailableQueue implements MessageQueue {
    private final MemoryMessageQueue queue;
    volatile boolean down;

    FailableQueue(MemoryMessageQueue queue) {
      this.queue = queue;
    }

    @Override
    public void send(Message message) {
      if (down) {
        throw new QueueUnavailable("down", new IllegalStateException("told to be down"));
      }
      queue.send(message);
    }

    @Override
    public List<Received> receive(int max, Duration wait) {
      return queue.receive(max, wait);
    }

    @Override
    public void complete(Received message) {
      queue.complete(message);
    }

    @Override
    public void retry(Received message, Duration delay) {
      queue.retry(message, delay);
    }

    int size() {
      return queue.size();
    }
  }
}
