package io.quaymaster.release.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.ReleaseRig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.RepeatedTest;

class ReleaseRaceTest {
  private static final List<String> MESSAGES =
      List.of("fix: a", "feat: b", "feat!: c", "docs: d", "no type", "perf: e");

  /** Each commit has one version, no version two commits, each tag one release, versions rise. */
  private static void assertHistoryIsSound(ReleaseRig rig, List<CommitSha> heads) {
    Map<String, CommitSha> tags = rig.repository.tags();
    assertEquals(tags.size(), new HashSet<>(tags.values()).size(), "commits with two versions");
    List<String> released =
        rig.repository.releases().stream().map(r -> r.release().name()).sorted().toList();
    assertEquals(tags.keySet().stream().sorted().toList(), released, "releases of tags");
    Map<CommitSha, Version> versions = new TreeMap<>((a, b) -> heads.indexOf(a) - heads.indexOf(b));
    tags.forEach((name, commit) -> versions.put(commit, Version.of(name.substring(1))));
    List<Version> along = List.copyOf(versions.values());
    assertEquals(along.stream().sorted().toList(), along, "versions rise along history");
    assertTrue(versions.containsKey(heads.getLast()), "the newest head is released");
  }

  @Property(tries = 150)
  void pushesInAnyOrderWithOutagesKeepHistorySound(@ForAll long seed) {
    Random random = new Random(seed);
    ReleaseRig rig = new ReleaseRig(1 + random.nextInt(5));
    List<CommitSha> heads = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String trailer = random.nextInt(3) == 0 ? "\n\nRelease-As: " + (10 + i) + ".0.0" : "";
      heads.add(
          rig.repository.commit(
              ReleaseRig.MAIN, MESSAGES.get(random.nextInt(MESSAGES.size())) + trailer));
    }
    List<CommitSha> open = new ArrayList<>();
    heads.forEach(head -> open.addAll(Collections.nCopies(1 + random.nextInt(2), head)));
    while (!open.isEmpty()) {
      CommitSha head = open.remove(random.nextInt(open.size()));
      if (random.nextInt(3) == 0) {
        rig.code
            .calls()
            .failNth("", 1 + random.nextInt(6), random.nextBoolean(), ReleaseRaceTest::outage);
      }
      if (rig.pushed(head, "x") instanceof Wait) {
        open.add(head);
      }
      rig.clock.pass(Duration.ofSeconds(random.nextInt(2000)));
    }
    assertHistoryIsSound(rig, heads);
  }

  private static RuntimeException outage() {
    return new Unavailable("502");
  }

  @RepeatedTest(20)
  void headsPushedAtOnceKeepHistorySound() throws InterruptedException, ExecutionException {
    ReleaseRig rig = new ReleaseRig(3);
    List<CommitSha> heads = new ArrayList<>();
    List<Callable<HandlerOutcome>> pushes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      CommitSha head = rig.repository.commit(ReleaseRig.MAIN, MESSAGES.get(i));
      heads.add(head);
      pushes.add(() -> rig.pushed(head, "x"));
      pushes.add(() -> rig.pushed(head, "x"));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      for (Future<HandlerOutcome> done : pool.invokeAll(pushes)) {
        done.get();
      }
    }
    boolean waiting = true;
    while (waiting) {
      waiting = false;
      rig.clock.pass(Duration.ofMinutes(20));
      for (CommitSha head : heads) {
        waiting |= rig.pushed(head, "x") instanceof Wait;
      }
    }
    assertHistoryIsSound(rig, heads);
  }
}
