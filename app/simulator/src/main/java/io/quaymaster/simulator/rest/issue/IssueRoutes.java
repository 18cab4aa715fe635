package io.quaymaster.simulator.rest.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.IssueEdit;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code issues} themselves; pull requests are among them. */
public final class IssueRoutes implements Routes {
  private static final String ISSUES = "/repos/{owner}/{repo}/issues";
  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_BODY = 65_536;

  @Override
  public void addTo(Router router) {
    router
        .get(ISSUES, IssueLists::list)
        .post(ISSUES, IssueRoutes::create)
        .get(ISSUES + "/{number}", call -> shown(call, issue(call), 200))
        .patch(ISSUES + "/{number}", IssueRoutes::update);
  }

  /** The issue or pull request in the path. */
  static Issue issue(RestCall call) {
    Repository repository = call.repository();
    int number = call.issueNumber("number");
    return repository.issues().find(number).orElseThrow(() -> gone(call, repository, number));
  }

  /** 301 to where it was transferred, 410 when it was deleted, 404 when it never was. */
  private static RestProblem gone(RestCall call, Repository repository, int number) {
    if (call.state().moves().deleted(repository.id(), number)) {
      return new RestProblem(Answers.error(410, "This issue was deleted"));
    }
    return call.state()
        .moves()
        .find(repository.id(), number)
        .filter(to -> visible(call, to.repositoryId()))
        .map(
            to -> {
              String[] parts = call.request().path().split("/", 7);
              String tail = parts.length > 6 ? "/" + parts[6] : "";
              return call.moved(
                  "/repositories/" + to.repositoryId() + "/issues/" + to.number() + tail);
            })
        .orElseGet(RestCall::missing);
  }

  private static boolean visible(RestCall call, long repositoryId) {
    return call.state()
        .repositories()
        .find(repositoryId)
        .filter(one -> call.state().visible(call.caller(), one))
        .isPresent();
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = call.writable(Role.READ);
    Body body = call.body();
    String title = title(call);
    boolean sorts = call.mayTriage(repository);
    NewIssue asked =
        new NewIssue(
            title,
            text(body).orElse(null),
            sorts ? LabelRoutes.valid(body.texts("labels").orElse(List.of())) : List.of(),
            sorts ? assignees(call, repository).orElse(List.of()) : List.of(),
            sorts ? milestone(call, repository).orElse(null) : null);
    return shown(call, repository.issues().open(call.actor(), asked), 201);
  }

  private static Optional<String> text(Body body) {
    Optional<String> text = body.text("body");
    if (text.filter(one -> one.length() > LONGEST_BODY).isPresent()) {
      throw tooLong("body", LONGEST_BODY);
    }
    return text;
  }

  private static RestProblem tooLong(String field, int longest) {
    String message = "%s is too long (maximum is %d characters)".formatted(field, longest);
    return new RestProblem(Answers.custom("Issue", field, message));
  }

  private static String title(RestCall call) {
    JsonNode title = call.body().json().path("title");
    String text = title.isNumber() ? title.asText() : call.body().required("title");
    if (text.isBlank()) {
      throw new RestProblem(ApiAnswer.validation("Issue", "title", "missing_field"));
    }
    if (text.length() > LONGEST_TITLE) {
      throw tooLong("title", LONGEST_TITLE);
    }
    return text;
  }

  private static ApiAnswer update(RestCall call) {
    Issue issue = issue(call);
    Repository repository = call.writable(ownOr(call, issue));
    Body body = call.body();
    boolean unset = body.has("milestone") && body.json().get("milestone").isNull();
    IssueEdit edit =
        new IssueEdit(
            body.has("title") ? Optional.of(title(call)) : Optional.empty(),
            text(body),
            state(body),
            body.text("state_reason"),
            body.texts("labels").map(LabelRoutes::valid),
            assignees(call, repository),
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

  /** Whoever opened an issue may edit and close it. */
  private static Role ownOr(RestCall call, Issue issue) {
    boolean own =
        call.caller() instanceof Caller.User(String login)
            && issue.author().login().equalsIgnoreCase(login);
    return own ? Role.READ : Role.TRIAGE;
  }

  private static Optional<List<Account>> assignees(RestCall call, Repository repository) {
    return call.body()
        .texts("assignees")
        .map(
            logins ->
                logins.stream()
                    .map(login -> AssigneeRoutes.assignable(call, repository, login))
                    .map(found -> found.orElseThrow(IssueRoutes::notAssignable))
                    .distinct()
                    .toList());
  }

  private static RestProblem notAssignable() {
    return new RestProblem(ApiAnswer.validation("Issue", "assignees", "invalid"));
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
