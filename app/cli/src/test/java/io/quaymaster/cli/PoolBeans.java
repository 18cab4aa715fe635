package io.quaymaster.cli;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.quaymaster.account.lease.CleaningSignal;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.memory.host.MemoryFeedback;
import jakarta.inject.Singleton;

/** Accounts that nobody cleans meanwhile, and comments in memory. */
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
  FeedbackHost feedback() {
    return new MemoryFeedback();
  }
}
