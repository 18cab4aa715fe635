package io.quaymaster.simulator.state.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/** How found issues are sorted: {@code created} or {@code updated}, with {@code -asc} or not. */
final class SearchOrder {
  /** Qualifiers of GitHub's that would silently find too much if they were taken for words. */
  static final Set<String> UNSERVED =
      Set.of(
          "archived",
          "base",
          "closed",
          "commenter",
          "comments",
          "created",
          "draft",
          "head",
          "interactions",
          "involves",
          "language",
          "linked",
          "mentions",
          "merged",
          "project",
          "reactions",
          "reason",
          "review",
          "status",
          "team",
          "updated");

  private SearchOrder() {}

  static Comparator<Hit> of(String value) {
    Comparator<Hit> order =
        switch (value.replaceFirst("-(asc|desc)$", "")) {
          case "created" -> Comparator.<Hit, Instant>comparing(hit -> hit.issue().createdAt());
          case "updated" -> Comparator.<Hit, Instant>comparing(hit -> hit.issue().updatedAt());
          case "comments" ->
              Comparator.<Hit>comparingInt(
                  hit -> hit.repository().issues().comments().of(hit.issue().number()).size());
          default ->
              throw new QuerySyntaxException(
                  "the simulated GitHub does not sort a search by " + value);
        };
    Comparator<Hit> whole = order.thenComparingLong(hit -> hit.issue().id());
    return value.endsWith("-asc") ? whole : whole.reversed();
  }
}
