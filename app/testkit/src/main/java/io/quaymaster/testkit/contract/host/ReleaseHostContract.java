package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.BranchHead;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.CommitPage;
import io.quaymaster.release.ReleaseHost.FirstPages;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import io.quaymaster.release.ReleaseHost.TagFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What all {@link ReleaseHost}s do. Every test begins with one commit on {@code main}, the default
 * branch, and no tag; the host gives at most three entries a page.
 */
public abstract class ReleaseHostContract {
  private static final BranchName MAIN = new BranchName("main");
  private static final BranchName NONE = new BranchName("none");
  private static final CommitSha UNKNOWN = new CommitSha("f".repeat(40));

  protected abstract ReleaseHost host();

  protected abstract InstalledRepository repository();

  /** A repository without a commit. */
  protected abstract InstalledRepository emptyRepository();

  /** A new commit on {@code main}. */
  protected abstract CommitSha commit(String message);

  /** A merged pull request with a label; the commit by which {@code main} has it. */
  protected abstract CommitSha merge(String title, String label);

  /** Puts an annotated tag on a commit. */
  protected abstract void tag(String name, CommitSha commit);

  @Test
  void firstPagesBeginWithTheNewestCommit() {
    CommitSha first = commit("feat: one");
    CommitSha second = commit("fix: two\n\nRelease-As: 2.0.0");
    commit("fix: three");

    FirstPages pages = host().begin(repository(), second, MAIN);

    CommitFact head = pages.head().commits().getFirst();
    assertEquals(second, head.sha());
    assertEquals(List.of(first), head.parents());
    assertEquals("fix: two\n\nRelease-As: 2.0.0", head.message().strip());
    assertEquals(List.of(), head.pullRequests());
    assertEquals("fix: three", pages.branch().commits().getFirst().message().strip());
  }

  @Test
  void mergedPullRequestComesWithItsLabels() {
    CommitSha merged = merge("Pay by invoice", "release:minor");

    CommitFact head = host().begin(repository(), merged, MAIN).head().commits().getFirst();

    assertEquals(
        List.of("Pay by invoice"),
        head.pullRequests().stream().map(PullRequestFact::title).toList());
    assertEquals(List.of("release:minor"), head.pullRequests().getFirst().labels());
  }

  @Test
  void unknownCommitAndBranchHaveNoHistory() {
    FirstPages pages = host().begin(repository(), UNKNOWN, NONE);

    CommitPage nothing = new CommitPage(List.of(), Optional.empty());
    assertEquals(nothing, pages.head());
    assertEquals(nothing, pages.branch());
  }

  @Test
  void everyTagIsReachedPageByPageWithTheCommitItLeadsTo() {
    CommitSha first = commit("one");
    CommitSha second = commit("two");
    Set<TagFact> expected = new HashSet<>();
    for (int i = 0; i < 7; i++) {
      CommitSha on = i % 2 == 0 ? first : second;
      tag("v0." + i + ".0", on);
      expected.add(new TagFact("v0." + i + ".0", on));
    }

    List<TagFact> tags =
        new AllPages(host(), repository(), 3).tags(host().begin(repository(), second, MAIN).tags());

    assertEquals(7, tags.size());
    assertEquals(expected, Set.copyOf(tags));
  }

  @Test
  void everyCommitIsReachedPageByPageNewestFirst() {
    List<CommitSha> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.addFirst(commit("commit " + i));
    }
    CommitSha head = expected.getFirst();

    List<CommitSha> commits =
        new AllPages(host(), repository(), 3)
            .commits(head, host().begin(repository(), head, MAIN).head()).stream()
                .map(CommitFact::sha)
                .toList();

    assertEquals(8, commits.size());
    assertEquals(expected, commits.subList(0, 7));
  }

  @Test
  void ancestryIsAsGitHasIt() {
    CommitSha first = commit("one");
    CommitSha second = commit("two");

    assertTrue(host().isAncestor(repository(), first, second));
    assertTrue(host().isAncestor(repository(), first, first));
    assertFalse(host().isAncestor(repository(), second, first));
    assertFalse(host().isAncestor(repository(), UNKNOWN, first));
  }

  @Test
  void headIsWhereTheBranchIs() {
    Optional<BranchHead> head = Optional.of(new BranchHead(MAIN, commit("one")));

    assertEquals(head, host().head(repository(), Optional.of(MAIN)));
    assertEquals(head, host().head(repository(), Optional.empty()));
    assertEquals(Optional.empty(), host().head(repository(), Optional.of(NONE)));
    assertEquals(Optional.empty(), host().head(emptyRepository(), Optional.empty()));
  }
}
