package io.quaymaster.publish;

import io.quaymaster.kernel.CommitSha;

/** Where a tag stands after it was to be placed. */
public sealed interface TagPlacement {
  /** On the commit it was meant for, placed now or before. */
  record Placed() implements TagPlacement {}

  /** On another commit; nothing was touched. */
  record Taken(CommitSha by) implements TagPlacement {}

  /** The name is taken, but the host doesn't say yet by what: look again in a moment. */
  record Unsettled() implements TagPlacement {}
}
