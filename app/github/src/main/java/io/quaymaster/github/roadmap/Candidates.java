package io.quaymaster.github.roadmap;

import io.quaymaster.github.graphql.RoadmapData;
import io.quaymaster.github.graphql.RoadmapData.Issue;
import io.quaymaster.github.graphql.RoadmapData.Issues;
import io.quaymaster.roadmap.issue.IssueBody;
import io.quaymaster.roadmap.issue.Lookup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The issues among those that were found which may be the item's: by marker or by exact title. */
final class Candidates {
  private final RoadmapData.Repository repository;
  private final Lookup lookup;
  private final Set<String> ids = new LinkedHashSet<>();
  private boolean openTitle;

  Candidates(RoadmapData.Repository repository, Lookup lookup) {
    this.repository = repository;
    this.lookup = lookup;
  }

  void add(@Nullable Issues page) {
    if (page != null) {
      page.entries().forEach(this::add);
    }
  }

  private void add(Issue issue) {
    if (issue.id() == null || !isHere(repository, issue)) {
      return;
    }
    boolean titled = lookup.title().equals(issue.title());
    boolean marked =
        Optional.ofNullable(issue.body())
            .flatMap(IssueBody::identity)
            .filter(lookup.identity()::equals)
            .isPresent();
    if (titled || marked) {
      ids.add(issue.id());
    }
    openTitle |= titled && "OPEN".equals(issue.state());
  }

  /** An issue that was transferred answers to its old number, from its new place. */
  static boolean isHere(RoadmapData.Repository repository, Issue issue) {
    return issue.repository() != null && Objects.equals(issue.repository().id(), repository.id());
  }

  /** True when an open issue has the title, so that no other is needed. */
  boolean hasOpenTitle() {
    return openTitle;
  }

  List<String> ids() {
    return List.copyOf(ids);
  }
}
