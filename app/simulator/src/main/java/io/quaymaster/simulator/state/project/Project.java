package io.quaymaster.simulator.state.project;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.id.NodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of itself.
 *
 * @param id numeric id
 * @param number counts from 1 at each owner
 * @param owner organisation or user
 * @param title one line
 * @param isPublic whether everybody may read it
 * @param creator who made it
 * @param createdAt when it was made
 * @param updatedAt when it or an item last changed
 * @param closedAt when it was closed, or null
 */
public record Project(
    long id,
    int number,
    Account owner,
    String title,
    boolean isPublic,
    Account creator,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant closedAt) {

  /** The global node id. */
  public String nodeId() {
    return NodeId.of("PVT", owner.id(), id);
  }

  /** Where its page is, below the server. */
  public String path() {
    String kind = owner.type() == AccountType.ORGANIZATION ? "/orgs/" : "/users/";
    return kind + owner.login() + "/projects/" + number;
  }

  Project touched(Instant now) {
    return new Project(id, number, owner, title, isPublic, creator, createdAt, now, closedAt);
  }

  Project published(Instant now) {
    return new Project(id, number, owner, title, true, creator, createdAt, now, closedAt);
  }

  Project closed(@Nullable Instant at, Instant now) {
    return new Project(id, number, owner, title, isPublic, creator, createdAt, now, at);
  }
}
