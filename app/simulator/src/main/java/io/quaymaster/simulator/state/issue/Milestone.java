package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
    @Nullable Instant dueOn) {

  Milestone edited(Milestones.Edit edit, Instant now) {
    OpenState to = edit.state().orElse(state);
    Instant closing = to == OpenState.CLOSED ? Objects.requireNonNullElse(closedAt, now) : null;
    Optional<String> text = edit.description();
    return new Milestone(
        id,
        number,
        edit.title().orElse(title),
        text.isPresent() ? text.filter(one -> !one.isEmpty()).orElse(null) : description,
        to,
        creator,
        createdAt,
        now,
        closing,
        edit.dueOn().isPresent() ? edit.dueOn().get() : dueOn);
  }
}
