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
  /** GitHub's page size times this is the most that is read: 20,000 tags. */
  static final int MAX_PAGES = 200;

  private TagPages() {}

  /** What came of reading them. */
  sealed interface TagsOutcome {
    /** Every tag. */
    record All(List<TagFact> tags) implements TagsOutcome {
      public All {
        tags = List.copyOf(tags);
      }
    }

    /** There are more than are read; deciding by some of them could give a version twice. */
    record TooMany(int read) implements TagsOutcome {
      String reason(InstalledRepository repository) {
        return repository + " has more than " + read + " tags";
      }

      String remedy() {
        return "Delete tags that are no longer needed, until there are at most " + read + ".";
      }
    }
  }

  static TagsOutcome all(ReleaseHost host, InstalledRepository repository, TagPage first) {
    List<TagFact> tags = new ArrayList<>(first.tags());
    Optional<String> next = first.next();
    for (int pages = 1; next.isPresent(); pages++) {
      if (pages == MAX_PAGES) {
        return new TagsOutcome.TooMany(tags.size());
      }
      TagPage page = host.moreTags(repository, next.orElseThrow());
      tags.addAll(page.tags());
      next = page.next();
    }
    return new TagsOutcome.All(tags);
  }
}
