package io.quaymaster.simulator.rest.pull;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.shape.PullRequestShape;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.IssueEdit;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.pull.MergeMethod;
import io.quaymaster.simulator.state.pull.MergeOutcome;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.repository.PullOutcome;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** {@code pulls}. */
public final class PullRoutes implements Routes {
  private static final String PULLS = "/repos/{owner}/{repo}/pulls";

  @Override
  public void addTo(Router router) {
    router
        .get(PULLS, PullRoutes::list)
        .post(PULLS, PullRoutes::create)
        .get(PULLS + "/{number}", call -> shown(call, call.repository(), pull(call), 200))
        .patch(PULLS + "/{number}", PullRoutes::update)
        .get(PULLS + "/{number}/merge", PullRoutes::isMerged)
        .put(PULLS + "/{number}/merge", PullRoutes::merge)
        .get(PULLS + "/{number}/commits", PullRoutes::commits)
        .get(PULLS + "/{number}/files", PullRoutes::files);
  }

  private static ApiAnswer list(RestCall call) {
    Repository repository = call.repository();
    String state = call.request().parameter("state").orElse("open");
    Optional<String> head =
        call.request().parameter("head").map(text -> text.substring(text.indexOf(':') + 1));
    Optional<String> base = call.request().parameter("base");
    List<PullRequest> wanted =
        repository.pullRequests().all().reversed().stream()
            .filter(
                pull ->
                    state.equals("all")
                        || repository.pullRequests().issue(pull).state().wire().equals(state))
            .filter(pull -> head.map(pull.headBranch()::equals).orElse(true))
            .filter(pull -> base.map(pull.baseBranch()::equals).orElse(true))
            .toList();
    boolean oldestFirst = call.request().parameter("direction").orElse("desc").equals("asc");
    return Paging.list(
        call,
        oldestFirst ? wanted.reversed() : wanted,
        pull -> call.shapes().pulls().listed(repository, pull));
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = call.writable(Role.READ);
    Body body = call.body();
    String head = body.required("head");
    String branch = head.substring(head.indexOf(':') + 1);
    String base = body.required("base");
    NewIssue issue = NewIssue.of(body.required("title"), body.text("body").orElse(null));
    PullOutcome outcome =
        repository
            .pulls()
            .open(call.actor(), issue, branch, base, body.flag("draft").orElse(false));
    return switch (outcome) {
      case PullOutcome.Opened(PullRequest pull) -> shown(call, repository, pull, 201);
      case PullOutcome.NoCommits() ->
          Answers.custom("PullRequest", "", "No commits between " + base + " and " + branch);
      case PullOutcome.AlreadyOpen() ->
          Answers.custom(
              "PullRequest",
              "",
              "A pull request already exists for %s:%s."
                  .formatted(repository.owner().login(), branch));
      case PullOutcome.NoSuchBranch(String field) ->
          ApiAnswer.validation("PullRequest", field, "invalid");
    };
  }

  private static ApiAnswer update(RestCall call) {
    Repository repository = call.writable(Role.TRIAGE);
    PullRequest pull = pull(call);
    Body body = call.body();
    Optional<String> base = body.text("base");
    if (base.isPresent()) {
      ObjectId tip =
          repository
              .git()
              .refs()
              .branch(base.get())
              .orElseThrow(
                  () -> new RestProblem(ApiAnswer.validation("PullRequest", "base", "invalid")));
      repository.pullRequests().retarget(pull.number(), base.get(), tip);
    }
    Optional<OpenState> state =
        body.text("state").map(word -> word.equals("closed") ? OpenState.CLOSED : OpenState.OPEN);
    if (pull.merged() && state.filter(word -> word == OpenState.OPEN).isPresent()) {
      return ApiAnswer.validation("PullRequest", "state", "invalid");
    }
    repository.issues().edit(call.actor(), pull.number(), edit(body, state));
    return shown(call, repository, pull(call), 200);
  }

  private static IssueEdit edit(Body body, Optional<OpenState> state) {
    return new IssueEdit(
        body.text("title"),
        body.text("body"),
        state,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ApiAnswer isMerged(RestCall call) {
    return pull(call).merged() ? ApiAnswer.noContent() : ApiAnswer.notFound();
  }

  private static ApiAnswer merge(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    PullRequest pull = pull(call);
    Body body = call.body();
    String word = body.text("merge_method").orElse("merge");
    Optional<MergeMethod> method = MergeMethod.parse(word);
    if (method.isEmpty()) {
      return ApiAnswer.validation("PullRequest", "merge_method", "invalid");
    }
    MergeOutcome outcome =
        repository
            .pulls()
            .merge(
                call.actor(),
                pull,
                method.get(),
                body.text("sha").filter(ObjectId::isId).map(ObjectId::fromString),
                body.text("commit_title"),
                body.text("commit_message"));
    return switch (outcome) {
      case MergeOutcome.Merged(ObjectId commit) ->
          call.ok(
              Json.object()
                  .put("sha", commit.name())
                  .put("merged", true)
                  .put("message", "Pull Request successfully merged"));
      case MergeOutcome.NotMergeable(String message) -> Answers.error(405, message);
      case MergeOutcome.Moved(String message) -> Answers.error(409, message);
    };
  }

  private static ApiAnswer commits(RestCall call) {
    Repository repository = call.repository();
    return Paging.list(
        call,
        repository.pullRequests().commits(pull(call)),
        commit -> call.shapes().commits().listed(repository, commit));
  }

  private static ApiAnswer files(RestCall call) {
    Repository repository = call.repository();
    PullRequest pull = pull(call);
    RevCommit head = RestCall.found(repository.git().objects().commit(pull.head()));
    return Paging.list(
        call,
        PullRequestShape.files(repository, pull),
        file -> call.shapes().commits().file(repository, head, file));
  }

  private static PullRequest pull(RestCall call) {
    return RestCall.found(call.repository().pullRequests().find(call.issueNumber("number")));
  }

  private static ApiAnswer shown(
      RestCall call, Repository repository, PullRequest pull, int status) {
    var json = call.shapes().pulls().whole(repository, pull);
    return status == 201 ? call.created(json) : call.ok(json);
  }
}
