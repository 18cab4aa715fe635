package io.quaymaster.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.lease.CleaningSignal;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import io.quaymaster.memory.host.MemoryFeedback;
import io.quaymaster.memory.job.MemoryJobQueues;
import io.quaymaster.memory.job.MemoryJobResults;
import io.quaymaster.memory.job.MemoryJobStore;
import io.quaymaster.testkit.edge.ReproduceIsConfigured;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Accounts and jobs in memory, with one pool that has a queue. */
@Factory
final class JobBeans {
  @Singleton
  AccountStore accounts() {
    return new MemoryAccountStore(new MemoryFreeIndex());
  }

  @Singleton
  SessionRevocation nothingToRevoke() {
    return (member, upTo, issuedBefore) -> {};
  }

  @Singleton
  CleaningSignal nobodyCleans() {
    return (account, notBefore) -> {};
  }

  @Singleton
  JobStore jobs() {
    return new MemoryJobStore();
  }

  @Singleton
  JobQueues queues(Clock clock) {
    return new MemoryJobQueues(
        Map.of(
            new PoolName("sandbox"),
            new MemoryMessageQueue(false, Duration.ofMinutes(5), 5, clock)));
  }

  @Singleton
  JobResults results() {
    return new MemoryJobResults();
  }

  @Singleton
  @Primary
  ConfigReader oneJobIsConfigured() {
    return new ReproduceIsConfigured();
  }

  @Singleton
  MemoryFeedback feedback() {
    return new MemoryFeedback();
  }
}
