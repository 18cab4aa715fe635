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
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;

/** {@code labels} of a repository and of an issue. */
public final class LabelRoutes implements Routes {
  private static final String REPOSITORY = "/repos/{owner}/{repo}";
  private static final int LONGEST_NAME = 50;
  private static final String OF_ISSUE = REPOSITORY + "/issues/{number}/labels";

  @Override
  public void addTo(Router router) {
    router
        .get(REPOSITORY + "/labels", LabelRoutes::all)
        .post(REPOSITORY + "/labels", LabelRoutes::create)
        .get(REPOSITORY + "/labels/{name}", LabelRoutes::get)
        .get(OF_ISSUE, LabelRoutes::ofIssue)
        .post(OF_ISSUE, LabelRoutes::add)
        .put(OF_ISSUE, LabelRoutes::set)
        .delete(OF_ISSUE, LabelRoutes::clear)
        .delete(OF_ISSUE + "/{name}", LabelRoutes::remove);
  }

  private static ApiAnswer all(RestCall call) {
    Repository repository = call.repository();
    return Paging.list(
        call,
        repository.issues().labels().all(),
        label -> call.shapes().issues().label(repository, label));
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    Body body = call.body();
    return repository
        .issues()
        .labels()
        .create(
            valid(List.of(body.required("name"))).getFirst(),
            body.text("color").orElse("ededed"),
            body.text("description").orElse(""))
        .map(label -> call.created(call.shapes().issues().label(repository, label)))
        .orElseGet(() -> ApiAnswer.validation("Label", "name", "already_exists"));
  }

  private static ApiAnswer get(RestCall call) {
    Repository repository = call.repository();
    return call.ok(
        call.shapes()
            .issues()
            .label(
                repository, RestCall.found(repository.issues().labels().find(call.path("name")))));
  }

  private static ApiAnswer ofIssue(RestCall call) {
    return labels(call, IssueRoutes.issue(call));
  }

  private static ApiAnswer add(RestCall call) {
    Repository repository = call.writable(Role.TRIAGE);
    int number = IssueRoutes.issue(call).number();
    return labels(call, repository.issues().addLabels(call.actor(), number, names(call)));
  }

  private static ApiAnswer set(RestCall call) {
    Repository repository = call.writable(Role.TRIAGE);
    int number = IssueRoutes.issue(call).number();
    return labels(call, repository.issues().setLabels(call.actor(), number, names(call)));
  }

  private static ApiAnswer clear(RestCall call) {
    Repository repository = call.writable(Role.TRIAGE);
    int number = IssueRoutes.issue(call).number();
    repository.issues().setLabels(call.actor(), number, List.of());
    return ApiAnswer.noContent();
  }

  private static ApiAnswer remove(RestCall call) {
    Repository repository = call.writable(Role.TRIAGE);
    int number = IssueRoutes.issue(call).number();
    return repository
        .issues()
        .removeLabel(call.actor(), number, call.path("name"))
        .map(issue -> labels(call, issue))
        .orElseGet(() -> Answers.error(404, "Label does not exist"));
  }

  private static List<String> names(RestCall call) {
    JsonNode json = call.body().json();
    return valid(Body.names(json.isArray() ? json : json.path("labels")));
  }

  /** The names; 422 when one can't be a label's. */
  static List<String> valid(List<String> names) {
    for (String name : names) {
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        throw new RestProblem(ApiAnswer.validation("Label", "name", "invalid"));
      }
    }
    return names;
  }

  private static ApiAnswer labels(RestCall call, Issue issue) {
    return call.ok(call.shapes().issues().labels(call.repository(), issue));
  }
}
