package io.quaymaster.account.session;

import io.quaymaster.account.Lease;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryRef;

/**
 * What a session is for; lease, repository and issue become its tags.
 *
 * @param role the member's processing role
 */
public record SessionSubject(
    Lease lease, RoleArn role, RepositoryRef repository, IssueNumber issue) {
  public SessionSubject {
    if (!role.account().equals(lease.account())) {
      throw new IllegalArgumentException(
          "role " + role + " is not in the leased account " + lease.account());
    }
  }
}
