package io.quaymaster.simulator.state.search;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A query of the issue search ("Searching issues and pull requests"): {@code repo}, {@code org},
 * {@code user}, {@code is}, {@code type}, {@code state}, {@code in}, {@code label}, {@code
 * milestone}, {@code author}, {@code assignee}, {@code no}, {@code sort}, words and quoted phrases;
 * a hyphen before any of them negates it.
 */
public final class IssueQuery {
  private static final int LONGEST_TEXT = 256;

  private final List<String> repositories = new ArrayList<>();
  private final List<String> owners = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();
  private final Set<String> in = new HashSet<>();
  private final List<Predicate<Hit>> conditions = new ArrayList<>();
  private Comparator<Hit> order =
      Comparator.<Hit, Instant>comparing(hit -> hit.issue().createdAt())
          .thenComparingLong(hit -> hit.issue().id())
          .reversed();

  private IssueQuery() {}

  /**
   * Reads a query.
   *
   * @throws QuerySyntaxException when the search doesn't take it
   */
  public static IssueQuery parse(String text) {
    IssueQuery query = new IssueQuery();
    List<Term> terms = Term.of(text);
    int words = 0;
    for (Term term : terms) {
      if (!query.qualifies(term)) {
        words += term.value().length() + 1;
        query.text(term);
      }
    }
    if (terms.isEmpty() || words > LONGEST_TEXT + 1) {
      throw new QuerySyntaxException(
          terms.isEmpty() ? "missing" : "The search is longer than 256 characters.");
    }
    return query;
  }

  /** Whether it is about issues only, or pull requests only. */
  public boolean saysKind() {
    return !kinds.isEmpty();
  }

  /** The repositories it names, {@code owner/name}, in lower case. */
  public List<String> repositories() {
    return List.copyOf(repositories);
  }

  Comparator<Hit> order() {
    return order;
  }

  boolean about(Repository repository) {
    String name = repository.name().toString().toLowerCase(Locale.ROOT);
    String owner = repository.owner().login().toLowerCase(Locale.ROOT);
    return (repositories.isEmpty() && owners.isEmpty())
        || repositories.contains(name)
        || owners.contains(owner);
  }

  boolean matches(Hit hit) {
    boolean kind =
        kinds.isEmpty() || kinds.contains(hit.issue().pullRequest() ? "pull-request" : "issue");
    return kind && conditions.stream().allMatch(one -> one.test(hit));
  }

  private boolean qualifies(Term term) {
    String value = term.value().toLowerCase(Locale.ROOT);
    switch (term.qualifier()) {
      case "repo" -> repositories.add(value);
      case "org", "user" -> owners.add(value);
      case "in" -> in.addAll(Arrays.asList(value.split(",", -1)));
      case "sort" -> order = SearchOrder.of(value);
      case "is", "type", "state" -> is(term, value);
      case "label" ->
          add(term, hit -> Stream.of(value.split(",", -1)).anyMatch(hit.issue()::hasLabel));
      case "milestone" -> add(term, hit -> milestone(hit).equals(value));
      case "author" -> add(term, hit -> is(hit.issue().author(), value));
      case "assignee" ->
          add(term, hit -> hit.issue().assignees().stream().anyMatch(one -> is(one, value)));
      case "no" -> add(term, without(value));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void add(Term term, Predicate<Hit> condition) {
    conditions.add(term.negated() ? condition.negate() : condition);
  }

  private void is(Term term, String value) {
    switch (value) {
      case "issue" -> kinds.add(term.negated() ? "pull-request" : "issue");
      case "pr", "pull-request" -> kinds.add(term.negated() ? "issue" : "pull-request");
      case "open" -> add(term, hit -> hit.issue().open());
      case "closed" -> add(term, hit -> !hit.issue().open());
      case "public" -> add(term, hit -> !hit.repository().settings().isPrivate());
      case "private" -> add(term, hit -> hit.repository().settings().isPrivate());
      default -> throw notServed(term);
    }
  }

  private static QuerySyntaxException notServed(Term term) {
    return new QuerySyntaxException(
        "the simulated GitHub does not answer %s:%s in a search"
            .formatted(term.qualifier(), term.value()));
  }

  private static Predicate<Hit> without(String what) {
    return switch (what) {
      case "label" -> hit -> hit.issue().labels().isEmpty();
      case "milestone" -> hit -> hit.issue().milestone() == null;
      case "assignee" -> hit -> hit.issue().assignees().isEmpty();
      default -> throw notServed(new Term(false, "no", what));
    };
  }

  private static boolean is(Account account, String login) {
    String own = account.login().toLowerCase(Locale.ROOT);
    return own.equals(login) || own.equals(login.replaceFirst("^app/", "") + "[bot]");
  }

  private static String milestone(Hit hit) {
    return hit.repository()
        .issues()
        .milestones()
        .find(hit.issue().milestone())
        .map(Milestone::title)
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private void text(Term term) {
    if (SearchOrder.UNSERVED.contains(term.qualifier())) {
      throw notServed(term);
    }
    String text = term.qualifier().isEmpty() ? term.value() : term.qualifier() + " " + term.value();
    Words phrase = Words.of(text);
    add(term, hit -> texts(hit).map(Words::of).anyMatch(words -> words.has(phrase)));
  }

  private Stream<String> texts(Hit hit) {
    Issue issue = hit.issue();
    Stream.Builder<String> texts = Stream.builder();
    if (in.isEmpty() || in.contains("title")) {
      texts.add(issue.title());
    }
    if ((in.isEmpty() || in.contains("body")) && issue.body() != null) {
      texts.add(issue.body());
    }
    if (in.isEmpty() || in.contains("comments")) {
      hit.repository().issues().comments().of(issue.number()).stream()
          .map(Comment::body)
          .forEach(texts::add);
    }
    return texts.build();
  }
}
