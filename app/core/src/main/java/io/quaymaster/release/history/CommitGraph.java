package io.quaymaster.release.history;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.release.ReleaseHost.CommitFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The commits read so far with their parents. Not for use by several threads. */
final class CommitGraph {
  private final Map<CommitSha, CommitFact> known = new LinkedHashMap<>();
  private final Map<CommitSha, List<CommitSha>> children = new HashMap<>();

  void add(Collection<CommitFact> commits) {
    for (CommitFact commit : commits) {
      if (known.putIfAbsent(commit.sha(), commit) == null) {
        for (CommitSha parent : commit.parents()) {
          children.computeIfAbsent(parent, p -> new ArrayList<>()).add(commit.sha());
        }
      }
    }
  }

  Optional<CommitFact> find(CommitSha sha) {
    return Optional.ofNullable(known.get(sha));
  }

  /** The known commits that the given ones lead to through known parents, themselves included. */
  Set<CommitSha> ancestors(Collection<CommitSha> from) {
    return walk(from, sha -> find(sha).map(CommitFact::parents).orElse(List.of()));
  }

  /** The known commits that lead to the given one, itself included. */
  Set<CommitSha> descendants(CommitSha of) {
    return walk(List.of(of), sha -> children.getOrDefault(sha, List.of()));
  }

  /** True when every parent of these commits is known. */
  boolean closed(Collection<CommitSha> commits) {
    return commits.stream()
        .flatMap(sha -> find(sha).stream())
        .flatMap(commit -> commit.parents().stream())
        .allMatch(known::containsKey);
  }

  /** The commits among these, in the order in which they were read: newest first. */
  List<CommitFact> inOrder(Set<CommitSha> commits) {
    return known.values().stream().filter(commit -> commits.contains(commit.sha())).toList();
  }

  private Set<CommitSha> walk(
      Collection<CommitSha> from, Function<CommitSha, List<CommitSha>> next) {
    Set<CommitSha> seen = new LinkedHashSet<>();
    Deque<CommitSha> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      CommitSha sha = open.pop();
      if (known.containsKey(sha) && seen.add(sha)) {
        open.addAll(next.apply(sha));
      }
    }
    return seen;
  }
}
