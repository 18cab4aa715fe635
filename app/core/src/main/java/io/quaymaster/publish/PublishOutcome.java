package io.quaymaster.publish;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.publish.ReleasePages.ReleasePage;
import java.util.Optional;

/** What came of publishing a release. */
public sealed interface PublishOutcome {
  /** It is there, made now or before. */
  record Published(ReleasePage page) implements PublishOutcome {}

  /** The tag is gone, or leads elsewhere; nothing was touched. */
  record TagMoved(Optional<CommitSha> to) implements PublishOutcome {}
}
