package io.quaymaster.publish;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import java.util.Optional;

/** Tags at the code host. Calls throw {@code HostException}. */
public interface TagHost {
  /** Creates an annotated tag object ({@code POST git/tags}); no ref points to it yet. */
  CommitSha createTagObject(
      InstalledRepository repository, TagName tag, CommitSha commit, String message);

  /** Points the tag's ref at an object ({@code POST git/refs}). */
  RefOutcome createRef(InstalledRepository repository, TagName tag, CommitSha object);

  /** The commit that a tag leads to, annotated or not; empty when there is no such tag. */
  Optional<CommitSha> find(InstalledRepository repository, TagName tag);

  /** What came of creating a ref. */
  sealed interface RefOutcome {
    /** It points there now. */
    record Created() implements RefOutcome {}

    /** The name is taken; by whom, the ref says. */
    record Taken() implements RefOutcome {}
  }
}
