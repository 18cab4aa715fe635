package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.roadmap.issue.Sight.Seen;
import io.quaymaster.roadmap.item.RoadmapItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the issues that were seen is the item's: the one that the index names, else the one with
 * the item's marker, else the one with exactly its title; open before closed, older before newer.
 */
public final class IssueMatch {
  private static final Comparator<Seen> ORDER =
      Comparator.comparing((Seen seen) -> !seen.issue().open())
          .thenComparingLong(seen -> seen.issue().number().value());

  private IssueMatch() {}

  /** Finds it. */
  public static Optional<Seen> find(
      List<Seen> issues, RoadmapItem item, Optional<IssueNumber> known) {
    Identity identity = Identity.of(item);
    List<Seen> sorted = issues.stream().sorted(ORDER).toList();
    return first(sorted, seen -> known.filter(seen.issue().number()::equals).isPresent())
        .or(() -> first(sorted, seen -> marker(seen).filter(identity::equals).isPresent()))
        .or(
            () ->
                first(
                    sorted,
                    seen ->
                        seen.issue().title().equals(item.title()) && !isOthers(seen, identity)));
  }

  /** An issue that carries another key belongs to another item, whatever its title. */
  private static boolean isOthers(Seen seen, Identity identity) {
    return identity.isKey() && marker(seen).filter(Identity::isKey).isPresent();
  }

  static Optional<Identity> marker(Seen seen) {
    return IssueBody.identity(seen.issue().body());
  }

  private static Optional<Seen> first(
      List<Seen> issues, java.util.function.Predicate<Seen> condition) {
    return issues.stream().filter(condition).findFirst();
  }
}
