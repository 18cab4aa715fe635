package io.quaymaster.simulator.rest.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.check.CheckRun;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** {@code check-runs}: only Apps write them. */
public final class CheckRunRoutes implements Routes {
  private static final String RUNS = "/repos/{owner}/{repo}/check-runs";

  @Override
  public void addTo(Router router) {
    router
        .post(RUNS, CheckRunRoutes::create)
        .get(RUNS + "/{id}", call -> shown(call, call.repository(), run(call), 200))
        .patch(RUNS + "/{id}", CheckRunRoutes::update)
        .get(RUNS + "/{id}/annotations", CheckRunRoutes::annotations)
        .post(RUNS + "/{id}/rerequest", CheckRunRoutes::rerequest)
        .get("/repos/{owner}/{repo}/commits/{ref...}/check-runs", CheckRunRoutes::ofCommit);
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    long appId = appId(call);
    String sha = call.body().required("head_sha");
    Optional<ObjectId> head =
        Optional.of(sha)
            .filter(ObjectId::isId)
            .map(ObjectId::fromString)
            .filter(id -> repository.git().objects().commit(id).isPresent());
    if (head.isEmpty()) {
      return Answers.unprocessable("No commit found for SHA: " + sha);
    }
    CheckRunFields fields = new CheckRunFields(call.body(), call.state().mint().now());
    CheckRun run = repository.checkRuns().create(call.actor(), fields.fresh(appId, head.get()));
    return shown(call, repository, run, 201);
  }

  private static ApiAnswer update(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    long appId = appId(call);
    CheckRun old = run(call);
    if (old.appId() != appId) {
      return Answers.error(
          403,
          "Invalid app_id `%d` - check run can only be modified by the GitHub App that created it."
              .formatted(appId));
    }
    CheckRunFields fields = new CheckRunFields(call.body(), call.state().mint().now());
    CheckRun run = repository.checkRuns().update(call.actor(), fields.over(old));
    return shown(call, repository, run, 200);
  }

  private static ApiAnswer rerequest(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    repository.checkRuns().rerequest(call.actor(), run(call).id());
    return ApiAnswer.json(201, Json.object());
  }

  private static ApiAnswer annotations(RestCall call) {
    Repository repository = call.repository();
    CheckRun run = run(call);
    return Paging.list(
        call,
        run.output().annotations(),
        one -> call.shapes().checkRuns().annotation(repository, run, one));
  }

  private static ApiAnswer ofCommit(RestCall call) {
    Repository repository = call.repository();
    ObjectId head = RestCall.found(repository.git().refs().commit(call.path("ref")));
    List<CheckRun> runs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean latest = !call.request().parameter("filter").orElse("latest").equals("all");
    for (CheckRun run : repository.checkRuns().of(head)) {
      if (wanted(call, run) && (seen.add(run.suiteId() + " " + run.name()) || !latest)) {
        runs.add(run);
      }
    }
    return Paging.counted(
        call,
        Json.object(),
        "check_runs",
        runs,
        run -> call.shapes().checkRuns().of(repository, run));
  }

  private static boolean wanted(RestCall call, CheckRun run) {
    return asked(call, "check_name", run.name())
        && asked(call, "status", run.status())
        && asked(call, "app_id", Long.toString(run.appId()));
  }

  private static boolean asked(RestCall call, String parameter, String value) {
    return call.request().parameter(parameter).map(value::equals).orElse(true);
  }

  private static CheckRun run(RestCall call) {
    return RestCall.found(call.repository().checkRuns().find(call.number("id")));
  }

  private static long appId(RestCall call) {
    if (call.caller() instanceof Caller.Installation caller) {
      return call.state()
          .installations()
          .find(caller.installationId())
          .map(Installation::appId)
          .orElseThrow(RestCall::missing);
    }
    throw new RestProblem(Answers.error(403, "You must authenticate via a GitHub App."));
  }

  private static ApiAnswer shown(RestCall call, Repository repository, CheckRun run, int status) {
    ObjectNode json = call.shapes().checkRuns().of(repository, run);
    return status == 201 ? call.created(json) : call.ok(json);
  }
}
