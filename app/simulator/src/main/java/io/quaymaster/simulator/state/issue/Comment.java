package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment on an issue or pull request.
 *
 * @param id numeric id
 * @param issueNumber where it stands
 * @param body Markdown
 * @param author who wrote it
 * @param appId the App that wrote it, or null
 * @param createdAt when it was written
 * @param updatedAt when it last changed
 */
public record Comment(
    long id,
    int issueNumber,
    String body,
    Account author,
    @Nullable Long appId,
    Instant createdAt,
    Instant updatedAt) {}
