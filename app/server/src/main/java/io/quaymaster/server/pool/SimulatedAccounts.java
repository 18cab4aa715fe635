package io.quaymaster.server.pool;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.account.clean.AccountCleaning;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.pool.CleaningRegions;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.session.JobSessions;
import io.quaymaster.app.RandomIds;
import io.quaymaster.job.stack.TemplateStacks;
import io.quaymaster.memory.account.capacity.MemoryTaskProtection;
import io.quaymaster.memory.account.clean.MemoryResources;
import io.quaymaster.memory.account.session.MemoryJobSessions;
import io.quaymaster.memory.job.MemoryTemplateStacks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts that are only numbers: nothing of AWS is asked, and the log says what would be. */
@Factory
@Requires(property = "quaymaster.accounts", value = "simulated")
final class SimulatedAccounts {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedAccounts.class);

  @Singleton
  MemoryResources resources() {
    return new MemoryResources();
  }

  @Singleton
  @Replaces(AccountCleaning.class)
  AccountCleaning cleaning(MemoryResources resources, Clock clock) {
    return new AccountCleaning(resources.cleaners(), resources, resources, clock);
  }

  @Singleton
  CleaningRegions regions() {
    return new CleaningRegions(List.of(new RegionName("us-east-1")));
  }

  @Singleton
  SessionRevocation revocation() {
    return (member, fence, before) ->
        LOG.info("sessions of {} issued before {} would be revoked", member.role(), before);
  }

  @Singleton
  JobSessions sessions(RandomIds ids, Clock clock) {
    return new MemoryJobSessions(ids, clock);
  }

  @Singleton
  TemplateStacks stacks(Clock clock) {
    return new MemoryTemplateStacks(clock);
  }

  @Singleton
  TaskProtection protection(Clock clock) {
    return new MemoryTaskProtection(clock);
  }
}
