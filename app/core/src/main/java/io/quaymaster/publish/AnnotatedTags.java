package io.quaymaster.publish;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.TagHost.RefOutcome.Created;
import io.quaymaster.publish.TagHost.RefOutcome.Taken;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Annotated tags in two moves: the object, then the ref. Calls throw {@code HostException}. */
@Singleton
public final class AnnotatedTags {
  private final TagHost host;

  public AnnotatedTags(TagHost host) {
    this.host = host;
  }

  /** Makes the object. It is no tag before its ref is there; one without a ref does no harm. */
  public CommitSha object(
      InstalledRepository repository, TagName tag, CommitSha commit, String message) {
    return host.createTagObject(repository, tag, commit, message);
  }

  /** Points the ref at the object. A tag of that name that leads to the commit is success, too. */
  public TagPlacement place(
      InstalledRepository repository, TagName tag, CommitSha commit, CommitSha object) {
    return switch (host.createRef(repository, tag, object)) {
      case Created() -> new TagPlacement.Placed();
      case Taken() -> standing(repository, tag, commit);
    };
  }

  /** The commit that a tag leads to now. */
  public Optional<CommitSha> find(InstalledRepository repository, TagName tag) {
    return host.find(repository, tag);
  }

  private TagPlacement standing(InstalledRepository repository, TagName tag, CommitSha commit) {
    Optional<CommitSha> standing = host.find(repository, tag);
    if (standing.isEmpty()) {
      return new TagPlacement.Unsettled();
    }
    return standing.orElseThrow().equals(commit)
        ? new TagPlacement.Placed()
        : new TagPlacement.Taken(standing.orElseThrow());
  }
}
