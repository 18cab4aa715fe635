package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.CommitPage;
import io.quaymaster.release.ReleaseHost.TagFact;
import io.quaymaster.release.ReleaseHost.TagPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads on from a first page to the last.
 *
 * @param size the most entries that a page may have
 */
record AllPages(ReleaseHost host, InstalledRepository repository, int size) {
  List<TagFact> tags(TagPage first) {
    List<TagFact> all = new ArrayList<>(first.tags());
    Optional<String> next = first.next();
    while (next.isPresent()) {
      TagPage page = host.moreTags(repository, next.orElseThrow());
      assertTrue(page.tags().size() <= size, "page too large");
      all.addAll(page.tags());
      next = page.next();
    }
    return all;
  }

  List<CommitFact> commits(CommitSha head, CommitPage first) {
    List<CommitFact> all = new ArrayList<>(first.commits());
    Optional<String> next = first.next();
    while (next.isPresent()) {
      CommitPage page = host.moreCommits(repository, head, next.orElseThrow());
      assertTrue(page.commits().size() <= size, "page too large");
      all.addAll(page.commits());
      next = page.next();
    }
    return all;
  }
}
