package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a repository.
 *
 * @param id numeric id
 * @param number counts from 1 in the repository
 * @param title unique among the repository's milestones
 * @param description may be null
 * @param state open or closed
 * @param creator who made it
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param closedAt when it was closed, or null
 * @param dueOn when it is due, or null
 */
public record Milestone(
    long id,
    int number,
    String title,
    @Nullable String description,
    OpenState state,
    Account creator,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant closedAt,
    @Nullable Instant dueOn) {}
