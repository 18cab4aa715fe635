package io.quaymaster.publish;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.TagName;
import java.util.Optional;

/** GitHub releases of a repository. Calls throw {@code HostException}. */
public interface ReleasePages {
  /** Creates a release from a tag that exists. */
  ReleasePage create(InstalledRepository repository, NewRelease release);

  /** The release of a tag, drafts included; empty when there is none. */
  Optional<ReleasePage> find(InstalledRepository repository, TagName tag);

  /** Makes a draft public. */
  ReleasePage publish(InstalledRepository repository, long id);

  /**
   * What is created.
   *
   * @param body Markdown of at most 125,000 characters; empty lets GitHub generate the notes
   * @param previousTag where generated notes begin; empty lets GitHub choose
   * @param latest whether it becomes the repository's latest release
   */
  record NewRelease(
      TagName tag,
      String name,
      Optional<String> body,
      Optional<TagName> previousTag,
      boolean draft,
      boolean prerelease,
      boolean latest) {}

  /**
   * What is there.
   *
   * @param url the page for people
   */
  record ReleasePage(long id, String url, boolean draft) {}
}
