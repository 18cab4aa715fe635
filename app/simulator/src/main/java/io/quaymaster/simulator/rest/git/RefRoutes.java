package io.quaymaster.simulator.rest.git;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.git.RefChange;
import io.quaymaster.simulator.state.repository.RefOutcome;
import io.quaymaster.simulator.state.repository.Repository;
import org.eclipse.jgit.lib.ObjectId;

/** {@code git/refs}. */
public final class RefRoutes implements Routes {
  @Override
  public void addTo(Router router) {
    router
        .get("/repos/{owner}/{repo}/git/ref/{ref...}", RefRoutes::get)
        .get("/repos/{owner}/{repo}/git/matching-refs/{ref...}", RefRoutes::matching)
        .get("/repos/{owner}/{repo}/git/matching-refs/", RefRoutes::all)
        .post("/repos/{owner}/{repo}/git/refs", RefRoutes::create)
        .patch("/repos/{owner}/{repo}/git/refs/{ref...}", RefRoutes::update)
        .delete("/repos/{owner}/{repo}/git/refs/{ref...}", RefRoutes::delete);
  }

  private static ApiAnswer get(RestCall call) {
    Repository repository = nonEmpty(call.repository());
    String ref = "refs/" + call.path("ref");
    ObjectId target = RestCall.found(repository.git().refs().find(ref));
    return call.ok(call.shapes().git().ref(repository, new NamedRef(ref, target)));
  }

  private static ApiAnswer matching(RestCall call) {
    return list(call, "refs/" + call.path("ref"));
  }

  private static ApiAnswer all(RestCall call) {
    return list(call, "refs/");
  }

  private static ApiAnswer list(RestCall call, String prefix) {
    Repository repository = nonEmpty(call.repository());
    return Paging.list(
        call,
        repository.git().refs().list(prefix),
        ref -> call.shapes().git().ref(repository, ref));
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = nonEmpty(call.writable(Role.WRITE));
    String ref = call.body().required("ref");
    if (!ref.matches("refs/.+/.+") || !org.eclipse.jgit.lib.Repository.isValidRefName(ref)) {
      return Answers.unprocessable(
          "Reference name must start with 'refs/' and contain at least" + " two slashes.");
    }
    RefOutcome outcome = repository.refs().create(call.actor(), ref, target(call));
    return answer(call, repository, outcome, 201);
  }

  private static ApiAnswer update(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    RefOutcome outcome =
        repository
            .refs()
            .update(
                call.actor(),
                "refs/" + call.path("ref"),
                target(call),
                call.body().flag("force").orElse(false));
    return answer(call, repository, outcome, 200);
  }

  private static ApiAnswer delete(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    String ref = "refs/" + call.path("ref");
    if (ref.equals("refs/heads/" + repository.settings().defaultBranch())) {
      return Answers.unprocessable("Cannot delete the default branch");
    }
    return answer(call, repository, repository.refs().delete(call.actor(), ref), 204);
  }

  private static ObjectId target(RestCall call) {
    String sha = call.body().required("sha");
    if (!ObjectId.isId(sha)) {
      throw new RestProblem(
          Answers.unprocessable(
              "The sha parameter must be exactly 40 characters and contain only" + " [0-9a-f]."));
    }
    return ObjectId.fromString(sha);
  }

  private static ApiAnswer answer(
      RestCall call, Repository repository, RefOutcome outcome, int status) {
    return switch (outcome) {
      case RefOutcome.Moved(RefChange change) -> moved(call, repository, change, status);
      case RefOutcome.AlreadyExists() -> Answers.unprocessable("Reference already exists");
      case RefOutcome.NoSuchRef() -> Answers.unprocessable("Reference does not exist");
      case RefOutcome.NoSuchObject() -> Answers.unprocessable("Object does not exist");
      case RefOutcome.NotFastForward() -> Answers.unprocessable("Update is not a fast forward");
      case RefOutcome.Stale() -> Answers.error(409, "Reference cannot be updated");
      case RefOutcome.Violation(String rule) -> Answers.violation(rule);
    };
  }

  private static ApiAnswer moved(
      RestCall call, Repository repository, RefChange change, int status) {
    if (change.deleted()) {
      return ApiAnswer.noContent();
    }
    var json = call.shapes().git().ref(repository, new NamedRef(change.ref(), change.after()));
    return status == 201 ? call.created(json) : call.ok(json);
  }

  private static Repository nonEmpty(Repository repository) {
    if (repository.empty()) {
      throw new RestProblem(Answers.error(409, "Git Repository is empty."));
    }
    return repository;
  }
}
