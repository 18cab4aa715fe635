package io.quaymaster.simulator.state.release;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release.
 *
 * @param id numeric id
 * @param content what people see of it
 * @param immutable whether its tag and content are fixed for good
 * @param author who made it
 * @param appId the App that made it, or null
 * @param createdAt the date of its commit, as GitHub has it; for a draft when it was drafted
 * @param publishedAt when it was published, or null
 * @param updatedAt when it last changed
 */
public record Release(
    long id,
    ReleaseContent content,
    boolean immutable,
    Account author,
    @Nullable Long appId,
    Instant createdAt,
    @Nullable Instant publishedAt,
    Instant updatedAt) {

  /** The tag's name. */
  public String tagName() {
    return content.tagName();
  }

  /** Whether everybody sees it. */
  public boolean published() {
    return !content.draft();
  }

  boolean canBeLatest() {
    return published() && !content.prerelease();
  }
}
