package io.quaymaster.release.plan;

import io.quaymaster.release.ReleasePlanOutcome;

/**
 * What merging a pull request would release.
 *
 * @param squashed when it becomes one commit with the pull request's title
 * @param merged when its commits are kept, by a merge commit or a rebase
 */
public record Preview(ReleasePlanOutcome squashed, ReleasePlanOutcome merged) {}
