package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.git.GitRepository;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.release.ReleaseContent;
import io.quaymaster.simulator.state.release.Releases;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** Makes and changes releases, and the tags that publishing needs. */
public final class ReleaseWriter {
  private final Repository repository;
  private final GitRepository git;
  private final Releases releases;

  ReleaseWriter(Repository repository) {
    this.repository = repository;
    this.git = repository.git();
    this.releases = repository.releases();
  }

  /** Makes a release; unless it is a draft, a missing tag is made on the target. */
  public ReleaseOutcome create(Actor by, ReleaseContent content) {
    if (repository.empty()) {
      return new ReleaseOutcome.EmptyRepository();
    }
    return withTag(
        by,
        content,
        Optional.empty(),
        date -> releases.create(by, content, date, repository.settings().immutableReleases()));
  }

  /** Changes a release, publishing it when it was a draft and is none any more. */
  public ReleaseOutcome update(Actor by, Release old, ReleaseContent content) {
    boolean fixed =
        !content.tagName().equals(old.tagName())
            || content.draft()
            || content.prerelease() != old.content().prerelease();
    if (old.immutable() && fixed) {
      return new ReleaseOutcome.Immutable();
    }
    boolean immutable = repository.settings().immutableReleases();
    return withTag(
        by,
        content,
        Optional.of(old),
        date -> releases.update(by, old.id(), content, date, immutable));
  }

  private ReleaseOutcome withTag(
      Actor by,
      ReleaseContent content,
      Optional<Release> old,
      Function<Instant, Optional<Release>> write) {
    String tag = content.tagName();
    boolean same = old.filter(one -> one.tagName().equals(tag) && one.published()).isPresent();
    if (!content.draft() && !same && releases.burnt(tag)) {
      return new ReleaseOutcome.TagBurnt();
    }
    if (!content.draft() && !same && releases.byTag(tag).isPresent()) {
      return new ReleaseOutcome.TagTaken();
    }
    Optional<ObjectId> tagged = git.refs().tagCommit(tag);
    Optional<ObjectId> commit = tagged.or(() -> git.refs().commit(content.target()));
    if (commit.isEmpty()) {
      return new ReleaseOutcome.NoSuchTarget();
    }
    if (tagged.isEmpty() && !content.draft()) {
      RefOutcome made = repository.refs().create(by, "refs/tags/" + tag, commit.get());
      if (made instanceof RefOutcome.Violation(String rule)) {
        return new ReleaseOutcome.Violation(rule);
      }
    }
    Instant date = git.objects().commit(commit.get()).map(this::date).orElseGet(repository::now);
    Optional<Release> written = write.apply(content.draft() ? repository.now() : date);
    return written.isPresent()
        ? new ReleaseOutcome.Kept(written.get())
        : new ReleaseOutcome.TagTaken();
  }

  private Instant date(RevCommit commit) {
    return commit.getCommitterIdent().getWhenAsInstant();
  }
}
