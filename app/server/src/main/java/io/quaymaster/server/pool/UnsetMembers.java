package io.quaymaster.server.pool;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.lease.SessionRevocation;
import jakarta.inject.Singleton;

/** A process that knows of no member accounts runs, and refuses what needs one. */
@Factory
final class UnsetMembers {
  @Singleton
  @Requires(missingBeans = SessionRevocation.class)
  SessionRevocation revocation() {
    return (member, fence, before) -> {
      throw new IllegalStateException(
          "sessions in account "
              + member.id()
              + " can't be revoked: set quaymaster.members.external-id and .regions, or"
              + " quaymaster.accounts=simulated where accounts are only numbers");
    };
  }
}
