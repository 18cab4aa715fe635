package io.quaymaster.release.plan;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.TagFact;
import io.quaymaster.release.ReleaseHost.TagPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all tags of a repository: the highest version may stand on any page. */
final class TagPages {
  private TagPages() {}

  static List<TagFact> all(ReleaseHost host, InstalledRepository repository, TagPage first) {
    List<TagFact> tags = new ArrayList<>(first.tags());
    Optional<String> next = first.next();
    while (next.isPresent()) {
      TagPage page = host.moreTags(repository, next.orElseThrow());
      tags.addAll(page.tags());
      next = page.next();
    }
    return tags;
  }
}
