package io.quaymaster.release.history;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.FirstPages;
import io.quaymaster.release.version.VersionTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads as much history as settles what has come since a version.
 *
 * <p>Relies on one property of GitHub's listing: a commit stands behind the commits that lead to it
 * (git-rev-list(1)). Then the commits since a base are settled as soon as the parents are known of
 * every commit to which one of head and base leads but not the other. Where a wrong clock has
 * broken that order a commit may be counted again; none is left out.
 */
final class HistoryReader {
  /** After so many pages without the base it is cheaper to ask whether it lies behind the head. */
  static final int ASK_AFTER_PAGES = 4;

  private final ReleaseHost host;
  private final HistoryQuestion question;
  private final CommitGraph graph = new CommitGraph();
  private final List<Listing> heads = new ArrayList<>();
  private final List<Listing> bases = new ArrayList<>();
  private final Set<CommitSha> notContaining = new HashSet<>();

  HistoryReader(ReleaseHost host, HistoryQuestion question, FirstPages first) {
    this.host = host;
    this.question = question;
    graph.add(first.head().commits());
    graph.add(first.branch().commits());
    heads.add(new Listing(question.head(), first.head()));
    if (question.merged()) {
      first.branch().commits().stream()
          .findFirst()
          .ifPresent(tip -> heads.add(new Listing(tip.sha(), first.branch())));
    }
  }

  History read() {
    CommitFact head =
        graph
            .find(question.head())
            .orElseThrow(
                () ->
                    new Refused(
                        Reason.NOT_FOUND,
                        "commit " + question.head() + " is not in " + question.repository(),
                        Optional.empty()));
    Optional<VersionTag> containedIn = question.base().flatMap(this::findBase);
    if (containedIn.isEmpty()) {
      question.base().ifPresent(this::settle);
      containedIn = new Containment(host, question, graph, notContaining).containing(fromHeads());
    }
    Set<CommitSha> reached = fromHeads();
    return new History(
        head,
        graph.inOrder(minus(reached, fromBase())),
        question.tags().all().stream().filter(tag -> reached.contains(tag.commit())).toList(),
        containedIn,
        settled(),
        graph);
  }

  /** Reads until the base is found behind the head or known to lie elsewhere. */
  private Optional<VersionTag> findBase(VersionTag base) {
    while (!found(base) && !isKnown(base) && pagesRead() < ASK_AFTER_PAGES && readMore(heads)) {
      // Each turn reads a page.
    }
    if (found(base) || graph.descendants(question.head()).contains(base.commit())) {
      return Optional.empty();
    }
    if (isKnown(base) && contains(base)) {
      return Optional.of(base);
    }
    if (hasMore(heads) && heads.stream().anyMatch(head -> isBehind(base, head.tip()))) {
      while (!found(base) && readMore(heads)) {
        // Each turn reads a page.
      }
      return Optional.empty();
    }
    return elsewhere(base);
  }

  /** The base is not behind the head: it contains it, or the two have a fork behind them. */
  private Optional<VersionTag> elsewhere(VersionTag base) {
    if (!notContaining.contains(base.commit()) && contains(base)) {
      return Optional.of(base);
    }
    FirstPages first = host.begin(question.repository(), base.commit(), question.branch());
    graph.add(first.head().commits());
    bases.add(new Listing(base.commit(), first.head()));
    return Optional.empty();
  }

  private boolean contains(VersionTag base) {
    if (question.merged()) {
      return false;
    }
    boolean contains = isBehind(question.head(), base.commit());
    if (!contains) {
      notContaining.add(base.commit());
    }
    return contains;
  }

  private boolean isBehind(VersionTag tag, CommitSha commit) {
    return isBehind(tag.commit(), commit);
  }

  private boolean isBehind(CommitSha ancestor, CommitSha commit) {
    return host.isAncestor(question.repository(), ancestor, commit);
  }

  private void settle(VersionTag base) {
    while (!settledHead() && readMore(heads)) {
      // Each turn reads a page.
    }
    while (!settledBase() && readMore(bases)) {
      // Each turn reads a page; the base's side may close gaps of the head's side too.
    }
    while (!settledHead() && readMore(heads)) {
      // What the base's side has cut off may have left less to read; never more.
    }
  }

  private boolean settled() {
    return settledHead() && settledBase();
  }

  private boolean settledHead() {
    return graph.closed(minus(fromHeads(), fromBase()));
  }

  private boolean settledBase() {
    return graph.closed(minus(fromBase(), fromHeads()));
  }

  private boolean found(VersionTag base) {
    return fromHeads().contains(base.commit());
  }

  private boolean isKnown(VersionTag base) {
    return graph.find(base.commit()).isPresent();
  }

  private Set<CommitSha> fromHeads() {
    return graph.ancestors(heads.stream().map(Listing::tip).toList());
  }

  private Set<CommitSha> fromBase() {
    return question.base().map(base -> graph.ancestors(List.of(base.commit()))).orElse(Set.of());
  }

  private int pagesRead() {
    return heads.stream().mapToInt(Listing::pages).max().orElse(0);
  }

  private static boolean hasMore(List<Listing> listings) {
    return listings.stream().anyMatch(Listing::hasMore);
  }

  /** Reads the next page of the listing read least; false when all are at their end. */
  private boolean readMore(List<Listing> listings) {
    Optional<Listing> shortest =
        listings.stream().filter(Listing::hasMore).min(Comparator.comparingInt(Listing::pages));
    shortest.ifPresent(listing -> listing.read(host, question.repository(), graph));
    return shortest.isPresent();
  }

  private static Set<CommitSha> minus(Set<CommitSha> from, Set<CommitSha> those) {
    Set<CommitSha> rest = new HashSet<>(from);
    rest.removeAll(those);
    return rest;
  }
}
