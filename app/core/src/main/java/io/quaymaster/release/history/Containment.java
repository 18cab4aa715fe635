package io.quaymaster.release.history;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.version.Channel;
import io.quaymaster.release.version.VersionTag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a version's commit comes after the head and leads to it.
 *
 * <p>Versions rise along history, so a version below one that the head already leads to can't
 * contain the head, and of each channel the highest contains what the others contain. That leaves
 * nothing to ask the host in the common case.
 */
final class Containment {
  /** The most versions that the host is asked about, highest first. */
  static final int MAX_QUESTIONS = 10;

  private final ReleaseHost host;
  private final HistoryQuestion question;
  private final CommitGraph graph;
  private final Set<CommitSha> known;

  /**
   * @param known the commits of which it is known that they don't contain the head
   */
  Containment(ReleaseHost host, HistoryQuestion question, CommitGraph graph, Set<CommitSha> known) {
    this.host = host;
    this.question = question;
    this.graph = graph;
    this.known = known;
  }

  Optional<VersionTag> containing(Set<CommitSha> reached) {
    Set<CommitSha> after = graph.descendants(question.head());
    List<VersionTag> others =
        question.tags().all().stream()
            .filter(tag -> !tag.commit().equals(question.head()))
            .toList();
    return question.merged()
        ? Optional.empty()
        : others.stream()
            .filter(tag -> after.contains(tag.commit()))
            .findFirst()
            .or(() -> asked(others, reached));
  }

  private Optional<VersionTag> asked(List<VersionTag> others, Set<CommitSha> reached) {
    Optional<Version> floor =
        question.tags().all().stream()
            .filter(tag -> reached.contains(tag.commit()))
            .map(VersionTag::version)
            .max(Comparator.naturalOrder());
    return others.stream()
        .filter(tag -> floor.isEmpty() || tag.version().compareTo(floor.orElseThrow()) > 0)
        .collect(Collectors.toMap(tag -> Channel.of(tag.version()), Function.identity(), HIGHER))
        .values()
        .stream()
        .filter(tag -> !known.contains(tag.commit()))
        .sorted(Comparator.reverseOrder())
        .limit(MAX_QUESTIONS)
        .filter(tag -> host.isAncestor(question.repository(), question.head(), tag.commit()))
        .findFirst();
  }

  private static final BinaryOperator<VersionTag> HIGHER =
      BinaryOperator.maxBy(Comparator.naturalOrder());
}
