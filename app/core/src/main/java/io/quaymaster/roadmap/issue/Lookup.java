package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.ProjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What is asked of the code host about an item.
 *
 * @param title the item's
 * @param identity the item's
 * @param known the issue that the index names; then nothing is searched for, unless it is gone
 * @param since issues of the App that were created since then are looked through as well, because
 *     search knows a new issue only after a while; empty when there can be none
 * @param quarter the milestone's title
 * @param project of the route
 */
public record Lookup(
    String title,
    Identity identity,
    Optional<IssueNumber> known,
    Optional<Instant> since,
    String quarter,
    Optional<ProjectRef> project) {}
