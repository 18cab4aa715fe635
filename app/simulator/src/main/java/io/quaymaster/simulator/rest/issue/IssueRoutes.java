package io.quaymaster.simulator.rest.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.IssueEdit;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code issues} themselves; pull requests are among them. */
public final class IssueRoutes implements Routes {
  private static final String ISSUES = "/repos/{owner}/{repo}/issues";

  @Override
  public void addTo(Router router) {
    router
        .get(ISSUES, IssueRoutes::list)
        .post(ISSUES, IssueRoutes::create)
        .get(ISSUES + "/{number}", call -> shown(call, issue(call), 200))
        .patch(ISSUES + "/{number}", IssueRoutes::update);
  }

  /** The issue or pull request in the path. */
  static Issue issue(RestCall call) {
    return RestCall.found(call.repository().issues().find(call.issueNumber("number")));
  }

  private static ApiAnswer list(RestCall call) {
    Repository repository = call.repository();
    String state = call.request().parameter("state").orElse("open");
    List<String> labels =
        call.request().parameter("labels").map(text -> List.of(text.split(","))).orElse(List.of());
    Optional<Instant> since = call.request().parameter("since").map(IssueRoutes::time);
    Optional<String> creator = call.request().parameter("creator");
    List<Issue> wanted =
        repository.issues().all().stream()
            .filter(issue -> state.equals("all") || issue.state().wire().equals(state))
            .filter(issue -> labels.stream().allMatch(issue::hasLabel))
            .filter(issue -> since.map(at -> !issue.updatedAt().isBefore(at)).orElse(true))
            .filter(issue -> creator.map(issue.author().login()::equals).orElse(true))
            .sorted(order(call))
            .toList();
    return Paging.list(call, wanted, issue -> call.shapes().issues().issue(repository, issue));
  }

  private static Comparator<Issue> order(RestCall call) {
    Comparator<Issue> byNumber = Comparator.comparingInt(Issue::number);
    Comparator<Issue> order =
        call.request().parameter("sort").orElse("created").equals("updated")
            ? Comparator.comparing(Issue::updatedAt).thenComparing(byNumber)
            : byNumber;
    return call.request().parameter("direction").orElse("desc").equals("asc")
        ? order
        : order.reversed();
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new RestProblem(Answers.unprocessable("since is not a time: " + text));
    }
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = call.writable(Role.READ);
    Body body = call.body();
    String title = title(call);
    NewIssue asked =
        new NewIssue(
            title,
            body.text("body").orElse(null),
            body.texts("labels").orElse(List.of()),
            accounts(call).orElse(List.of()),
            milestone(call, repository).orElse(null));
    return shown(call, repository.issues().open(call.actor(), asked), 201);
  }

  private static String title(RestCall call) {
    JsonNode title = call.body().json().path("title");
    String text = title.isNumber() ? title.asText() : call.body().required("title");
    if (text.isBlank()) {
      throw new RestProblem(ApiAnswer.validation("Issue", "title", "missing_field"));
    }
    return text;
  }

  private static ApiAnswer update(RestCall call) {
    Repository repository = call.writable(Role.TRIAGE);
    Issue issue = issue(call);
    Body body = call.body();
    boolean unset = body.has("milestone") && body.json().get("milestone").isNull();
    IssueEdit edit =
        new IssueEdit(
            body.text("title"),
            body.text("body"),
            state(body),
            body.text("state_reason"),
            body.texts("labels"),
            accounts(call),
            unset ? Optional.of(0) : milestone(call, repository));
    return shown(
        call, RestCall.found(repository.issues().edit(call.actor(), issue.number(), edit)), 200);
  }

  private static Optional<OpenState> state(Body body) {
    return body.text("state")
        .map(
            word ->
                Arrays.stream(OpenState.values())
                    .filter(one -> one.wire().equals(word))
                    .findFirst()
                    .orElseThrow(
                        () -> new RestProblem(ApiAnswer.validation("Issue", "state", "invalid"))));
  }

  private static Optional<List<Account>> accounts(RestCall call) {
    return call.body()
        .texts("assignees")
        .map(
            logins ->
                logins.stream()
                    .flatMap(login -> call.state().accounts().find(login).stream())
                    .toList());
  }

  private static Optional<Integer> milestone(RestCall call, Repository repository) {
    Optional<Integer> number = call.body().number("milestone");
    if (number.isPresent() && repository.issues().milestones().find(number.get()).isEmpty()) {
      throw new RestProblem(ApiAnswer.validation("Issue", "milestone", "invalid"));
    }
    return number;
  }

  private static ApiAnswer shown(RestCall call, Issue issue, int status) {
    var json = call.shapes().issues().issue(call.repository(), issue);
    return status == 201 ? call.created(json) : call.ok(json);
  }
}
