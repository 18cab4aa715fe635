package io.quaymaster.cli;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.quaymaster.account.lease.CleaningSignal;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.memory.host.MemoryFeedback;
import io.quaymaster.release.Releases;
import io.quaymaster.run.RunStore;
import io.quaymaster.testkit.edge.BranchNamedReleases;
import io.quaymaster.testkit.edge.ReproduceIsConfigured;
import jakarta.inject.Singleton;

/** Accounts that nobody cleans meanwhile, a configured job, releases, and comments in memory. */
@Factory
final class PoolBeans {
  @Singleton
  @Primary
  SessionRevocation nothingToRevoke() {
    return (member, upTo, issuedBefore) -> {};
  }

  @Singleton
  @Primary
  CleaningSignal nobodyCleans() {
    return (account, notBefore) -> {};
  }

  @Singleton
  @Primary
  ConfigReader oneJobIsConfigured() {
    return new ReproduceIsConfigured();
  }

  @Singleton
  @Primary
  Releases releases(RunStore runs) {
    return new BranchNamedReleases(runs);
  }

  @Singleton
  @Primary
  FeedbackHost feedback() {
    return new MemoryFeedback();
  }
}
