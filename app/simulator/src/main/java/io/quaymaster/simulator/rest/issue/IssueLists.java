package io.quaymaster.simulator.rest.issue;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The list of a repository's issues with all its filters; pull requests are among them. */
final class IssueLists {
  private IssueLists() {}

  static ApiAnswer list(RestCall call) {
    Repository repository = call.repository();
    List<Issue> wanted =
        repository.issues().all().stream()
            .filter(inState(call).and(labelled(call)).and(in(call, repository)))
            .filter(assigned(call).and(created(call)))
            .sorted(order(call, repository))
            .toList();
    return Paging.list(call, wanted, issue -> call.shapes().issues().issue(repository, issue));
  }

  private static Predicate<Issue> inState(RestCall call) {
    String state = call.request().parameter("state").orElse("open");
    return issue -> state.equals("all") || issue.state().wire().equals(state);
  }

  private static Predicate<Issue> labelled(RestCall call) {
    List<String> labels =
        call.request()
            .parameter("labels")
            .filter(text -> !text.isBlank())
            .map(text -> List.of(text.split(",")))
            .orElse(List.of());
    return issue -> labels.stream().map(String::strip).allMatch(issue::hasLabel);
  }

  private static Predicate<Issue> in(RestCall call, Repository repository) {
    String asked = call.request().parameter("milestone").orElse("");
    return switch (asked) {
      case "" -> _ -> true;
      case "*" -> issue -> issue.milestone() != null;
      case "none" -> issue -> issue.milestone() == null;
      default -> {
        Optional<Integer> number =
            Optional.of(asked).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
        if (number
            .filter(one -> repository.issues().milestones().find(one).isPresent())
            .isEmpty()) {
          throw new RestProblem(ApiAnswer.validation("Issue", "milestone", "invalid"));
        }
        yield issue -> number.get().equals(issue.milestone());
      }
    };
  }

  private static Predicate<Issue> assigned(RestCall call) {
    String asked = call.request().parameter("assignee").orElse("");
    return switch (asked) {
      case "" -> _ -> true;
      case "*" -> issue -> !issue.assignees().isEmpty();
      case "none" -> issue -> issue.assignees().isEmpty();
      default ->
          issue -> issue.assignees().stream().map(Account::login).anyMatch(asked::equalsIgnoreCase);
    };
  }

  private static Predicate<Issue> created(RestCall call) {
    Optional<String> creator = call.request().parameter("creator");
    Optional<Instant> since = since(call);
    return issue ->
        creator.map(issue.author().login()::equalsIgnoreCase).orElse(true)
            && since.map(at -> !issue.updatedAt().isBefore(at)).orElse(true);
  }

  /** The {@code since} parameter; 422 when it isn't a time. */
  static Optional<Instant> since(RestCall call) {
    return call.request().parameter("since").map(IssueLists::time);
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new RestProblem(Answers.unprocessable("since is not a time: " + text));
    }
  }

  private static Comparator<Issue> order(RestCall call, Repository repository) {
    Comparator<Issue> byNumber = Comparator.comparingInt(Issue::number);
    Comparator<Issue> order =
        switch (call.request().parameter("sort").orElse("created")) {
          case "updated" -> Comparator.comparing(Issue::updatedAt).thenComparing(byNumber);
          case "comments" ->
              Comparator.<Issue>comparingInt(
                      issue -> repository.issues().comments().of(issue.number()).size())
                  .thenComparing(byNumber);
          default -> byNumber;
        };
    return call.request().parameter("direction").orElse("desc").equals("asc")
        ? order
        : order.reversed();
  }
}
