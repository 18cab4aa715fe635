package io.quaymaster.simulator.state.check;

import java.time.Instant;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A check run on a commit.
 *
 * @param id numeric id
 * @param suiteId its check suite: one per App and commit
 * @param appId the App that made it
 * @param name what is checked
 * @param head the commit
 * @param status queued, in_progress, completed, …
 * @param conclusion success, failure, neutral, …; null until completed
 * @param startedAt when it began, or null
 * @param completedAt when it ended, or null
 * @param detailsUrl more about it, or null
 * @param externalId the App's own name for it, or null
 * @param output what it shows
 */
public record CheckRun(
    long id,
    long suiteId,
    long appId,
    String name,
    ObjectId head,
    String status,
    @Nullable String conclusion,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable String detailsUrl,
    @Nullable String externalId,
    CheckOutput output) {

  /** The same run with another id and suite, as the store gives them out. */
  CheckRun numbered(long newId, long newSuite) {
    return new CheckRun(
        newId,
        newSuite,
        appId,
        name,
        head,
        status,
        conclusion,
        startedAt,
        completedAt,
        detailsUrl,
        externalId,
        output);
  }
}
