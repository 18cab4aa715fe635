package io.quaymaster.publish;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.publish.PublishOutcome.Published;
import io.quaymaster.publish.PublishOutcome.TagMoved;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.publish.ReleasePages.ReleasePage;
import jakarta.inject.Singleton;
import java.util.Optional;

/** GitHub releases, each tag one. Calls throw {@code HostException}. */
@Singleton
public final class GitHubReleases {
  private final ReleasePages pages;
  private final TagHost tags;

  public GitHubReleases(ReleasePages pages, TagHost tags) {
    this.pages = pages;
    this.tags = tags;
  }

  /**
   * Makes the release of a tag. GitHub would make a missing tag itself, a lightweight one on some
   * branch's head, so after an interruption the tag is looked at first.
   *
   * @param commit where the tag must lead
   * @param again true when an earlier attempt may have made it
   */
  public PublishOutcome publish(
      InstalledRepository repository, CommitSha commit, NewRelease release, boolean again) {
    if (again) {
      Optional<CommitSha> standing = tags.find(repository, release.tag());
      if (!standing.equals(Optional.of(commit))) {
        return new TagMoved(standing);
      }
      Optional<ReleasePage> found = pages.find(repository, release.tag());
      if (found.isPresent()) {
        return new Published(asWanted(repository, found.orElseThrow(), release));
      }
    }
    return new Published(create(repository, release));
  }

  /** The host refuses a second release of a tag: whoever made the first, it is there. */
  private ReleasePage create(InstalledRepository repository, NewRelease release) {
    try {
      return pages.create(repository, release);
    } catch (Refused refused) {
      if (refused.reason() != Reason.CONFLICT) {
        throw refused;
      }
      return pages
          .find(repository, release.tag())
          .map(page -> asWanted(repository, page, release))
          .orElseThrow(() -> refused);
    }
  }

  private ReleasePage asWanted(
      InstalledRepository repository, ReleasePage page, NewRelease release) {
    return page.draft() && !release.draft() ? pages.publish(repository, page.id()) : page;
  }
}
