package io.quaymaster.release.history;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.CommitPage;
import java.util.Optional;

/** The history that ends at one commit, read page by page into a graph. */
final class Listing {
  /** GitHub's page size times this is the longest history that is read: 5,000 commits. */
  static final int MAX_PAGES = 50;

  private final CommitSha tip;
  private Optional<String> next;
  private int pages = 1;

  Listing(CommitSha tip, CommitPage first) {
    this.tip = tip;
    this.next = first.next();
  }

  CommitSha tip() {
    return tip;
  }

  /** True while there is a further page and the bound is not reached. */
  boolean hasMore() {
    return next.isPresent() && pages < MAX_PAGES;
  }

  int pages() {
    return pages;
  }

  void read(ReleaseHost host, InstalledRepository repository, CommitGraph graph) {
    CommitPage page = host.moreCommits(repository, tip, next.orElseThrow());
    graph.add(page.commits());
    next = page.next();
    pages++;
  }
}
