package io.quaymaster.simulator.state.search;

import io.quaymaster.simulator.state.repository.Repositories;
import java.util.List;
import java.util.function.Predicate;

/** Finds issues and pull requests by a query. */
public final class IssueSearch {
  private final Repositories repositories;
  private final SearchLag lag;

  /** Searches these repositories. */
  public IssueSearch(Repositories repositories, SearchLag lag) {
    this.repositories = repositories;
    this.lag = lag;
  }

  /** How far the index is behind. */
  public SearchLag lag() {
    return lag;
  }

  /**
   * What the query finds and the index has already, best first.
   *
   * @param readable whether the caller may see a hit
   */
  public List<Hit> find(IssueQuery query, Predicate<Hit> readable) {
    return repositories.all().stream()
        .filter(query::about)
        .flatMap(in -> in.issues().all().stream().map(issue -> new Hit(in, issue)))
        .filter(query::matches)
        .filter(readable)
        .filter(hit -> lag.has(hit.issue()))
        .sorted(query.order())
        .toList();
  }
}
