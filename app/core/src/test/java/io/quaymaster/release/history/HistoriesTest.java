package io.quaymaster.release.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.memory.host.MemoryCodeHost;
import io.quaymaster.memory.host.MemoryReleaseHost;
import io.quaymaster.memory.host.MemoryRepository;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.FirstPages;
import io.quaymaster.release.ReleaseHost.TagFact;
import io.quaymaster.release.version.VersionTag;
import io.quaymaster.release.version.VersionTags;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HistoriesTest {
  private static final BranchName MAIN = new BranchName("main");

  private final MemoryCodeHost code = new MemoryCodeHost(3);
  private final MemoryRepository repository = code.create(Facts.BILLING, MAIN);
  private final ReleaseHost host = new MemoryReleaseHost(code);

  private History read(ReleaseHost from, CommitSha head, boolean merged) {
    List<TagFact> facts =
        repository.tags().entrySet().stream()
            .map(tag -> new TagFact(tag.getKey(), tag.getValue()))
            .toList();
    VersionTags tags = VersionTags.of(facts, "v");
    FirstPages first = from.begin(Facts.BILLING, head, MAIN);
    code.calls().forget();
    return new Histories(from)
        .read(new HistoryQuestion(Facts.BILLING, head, MAIN, merged, tags, tags.latest()), first);
  }

  private History read(CommitSha head) {
    return read(host, head, false);
  }

  private CommitSha commit() {
    return repository.commit(MAIN, "fix: it");
  }

  private static List<CommitSha> shas(History history) {
    return history.since().stream().map(CommitFact::sha).toList();
  }

  @Test
  void whatTheFirstPagesHoldIsSettledWithoutACall() {
    commit();
    CommitSha tagged = commit();
    repository.tag("v1.0.0", tagged);
    CommitSha first = commit();
    CommitSha head = commit();
    History history = read(head);
    assertEquals(List.of(head, first), shas(history));
    assertEquals(List.of(), code.calls().made());
    assertTrue(history.complete());
    assertEquals(Optional.empty(), history.containedIn());
    assertEquals("v1.0.0", history.reached().getFirst().name().value());
    assertEquals(head, history.head().sha());
  }

  @Test
  void moreCommitsThanAPageAreRead() {
    repository.tag("v1.0.0", commit());
    for (int i = 0; i < 7; i++) {
      commit();
    }
    CommitSha head = commit();
    assertEquals(8, read(head).since().size());
    assertEquals(List.of("moreCommits", "moreCommits"), code.calls().made());
  }

  @Test
  void aBaseFarBackIsAskedForOnce() {
    repository.tag("v1.0.0", commit());
    for (int i = 0; i < 20; i++) {
      commit();
    }
    assertEquals(21, read(commit()).since().size());
    assertEquals(1, Collections.frequency(code.calls().made(), "isAncestor"));
    assertEquals(7, Collections.frequency(code.calls().made(), "moreCommits"));
  }

  @Test
  void withoutABaseTheFirstPageIsEnough() {
    for (int i = 0; i < 5; i++) {
      commit();
    }
    History history = read(commit());
    assertEquals(3, history.since().size());
    assertFalse(history.complete());
    assertEquals(List.of(), code.calls().made());
  }

  @Test
  void aSideBranchForkedBeforeTheBaseBelongsToWhatHasCome() {
    CommitSha root = commit();
    CommitSha side = repository.add(List.of(root), "feat: side", "ada", List.of());
    CommitSha tagged = commit();
    repository.tag("v1.0.0", tagged);
    CommitSha merge = repository.add(List.of(tagged, side), "Merge", "ada", List.of());
    repository.branch(MAIN, merge);
    assertEquals(Set.of(merge, side), new HashSet<>(shas(read(merge))));
  }

  @Test
  void aHeadBeforeATaggedCommitIsContained() {
    CommitSha head = commit();
    commit();
    repository.tag("v1.1.0", commit());
    repository.tag("v1.0.0", commit());
    History history = read(head);
    assertEquals(Optional.of("v1.0.0"), history.containedIn().map(tag -> tag.name().value()));
  }

  @Test
  void aHeadFarBeforeATaggedCommitIsContainedByOneQuestion() {
    CommitSha head = commit();
    for (int i = 0; i < 20; i++) {
      commit();
    }
    repository.tag("v1.0.0", commit());
    assertEquals(Optional.of("v1.0.0"), read(head).containedIn().map(tag -> tag.name().value()));
    assertEquals(List.of("isAncestor"), code.calls().made());
  }

  @Test
  void aVersionOnAnotherBranchWithoutTheHeadDoesNotContainIt() {
    CommitSha fork = commit();
    CommitSha other = repository.add(List.of(fork), "feat: next", "ada", List.of());
    repository.tag("v2.0.0", other);
    CommitSha head = commit();
    History history = read(head);
    assertEquals(Optional.empty(), history.containedIn());
    assertEquals(List.of(head), shas(history));
  }

  @Test
  void aVersionOnAnotherBranchThatMergedTheHeadContainsIt() {
    CommitSha fork = commit();
    repository.tag("v1.0.0", fork);
    CommitSha head = commit();
    CommitSha other = repository.add(List.of(fork), "feat: next", "ada", List.of());
    CommitSha merged = repository.add(List.of(other, head), "Merge", "ada", List.of());
    repository.tag("v2.0.0-beta.1", merged);
    assertEquals(
        Optional.of("v2.0.0-beta.1"), read(head).containedIn().map(tag -> tag.name().value()));
  }

  @Test
  void aHigherPrereleaseElsewhereCostsOneQuestion() {
    CommitSha fork = commit();
    CommitSha other = repository.add(List.of(fork), "feat: next", "ada", List.of());
    repository.tag("v2.0.0-beta.1", fork);
    repository.tag("v2.0.0-beta.2", other);
    CommitSha tagged = commit();
    repository.tag("v2.1.0", tagged);
    repository.tag("v3.0.0-rc.1", other);
    CommitSha head = commit();
    History history = read(head);
    assertEquals(Optional.empty(), history.containedIn());
  }

  @Test
  void aCommitThatIsNotThereIsRefused() {
    CommitSha head = commit();
    FirstPages first = host.begin(Facts.BILLING, head, MAIN);
    Histories histories = new Histories(host);
    HistoryQuestion question =
        new HistoryQuestion(
            Facts.BILLING,
            Facts.sha(99),
            MAIN,
            false,
            VersionTags.of(List.of(), "v"),
            Optional.empty());
    assertThrows(Refused.class, () -> histories.read(question, first));
  }

  @Test
  void aMergedPreviewCountsTheBranchToo() {
    repository.tag("v1.0.0", commit());
    CommitSha fork = commit();
    CommitSha proposed = repository.add(List.of(fork), "feat: new", "ada", List.of());
    CommitSha tip = commit();
    assertEquals(Set.of(proposed, tip, fork), new HashSet<>(shas(read(host, proposed, true))));
  }

  @Property(tries = 400)
  void whatHasComeIsWhatParentsSay(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 1, max = 7) int page) {
    Random random = new Random(seed);
    MemoryCodeHost dag = new MemoryCodeHost(page);
    MemoryRepository stored = dag.create(Facts.BILLING, MAIN);
    List<CommitSha> all = randomGraph(stored, random, size);
    CommitSha head = all.get(random.nextInt(all.size()));
    CommitSha base = all.get(random.nextInt(all.size()));
    stored.branch(MAIN, random.nextBoolean() ? head : all.getLast());
    VersionTags tags = VersionTags.of(List.of(new TagFact("v1.0.0", base)), "v");
    Optional<VersionTag> tag = tags.latest();
    ReleaseHost from = new MemoryReleaseHost(dag);
    History history =
        new Histories(from)
            .read(
                new HistoryQuestion(Facts.BILLING, head, MAIN, false, tags, tag),
                from.begin(Facts.BILLING, head, MAIN));
    Set<CommitSha> behindHead = oracle(stored, head);
    Set<CommitSha> behindBase = oracle(stored, base);
    boolean contained = behindBase.contains(head) && !base.equals(head);
    assertEquals(contained, history.containedIn().isPresent(), "contained");
    if (!contained) {
      Set<CommitSha> expected = new HashSet<>(behindHead);
      expected.removeAll(behindBase);
      assertEquals(expected, new HashSet<>(shas(history)), "since");
      assertTrue(history.complete());
      assertEquals(behindHead.contains(base), !history.reached().isEmpty(), "reached");
    }
  }

  private static List<CommitSha> randomGraph(MemoryRepository stored, Random random, int size) {
    List<CommitSha> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<CommitSha> shuffled = new ArrayList<>(all.subList(Math.max(0, i - 6), i));
      Collections.shuffle(shuffled, random);
      List<CommitSha> parents =
          shuffled.stream().limit(i == 0 ? 0 : 1 + random.nextInt(3) / 2).toList();
      all.add(stored.add(parents, "fix: " + i, "ada", List.of()));
    }
    return all;
  }

  /** Everything that a commit leads to, by asking for it one commit at a time. */
  private static Set<CommitSha> oracle(MemoryRepository stored, CommitSha from) {
    Set<CommitSha> seen = new HashSet<>();
    Deque<CommitSha> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      CommitSha next = open.pop();
      if (seen.add(next)) {
        open.addAll(stored.parents(next));
      }
    }
    return seen;
  }

  @Test
  void theNamesOfReachedVersionsAreInOrder() {
    repository.tag("v1.1.0-rc.1", commit());
    repository.tag("v1.0.0", commit());
    CommitSha head = commit();
    assertEquals(
        List.of("v1.0.0", "v1.1.0-rc.1"),
        read(head).reached().stream().map(tag -> tag.name().value()).collect(Collectors.toList()));
  }
}
