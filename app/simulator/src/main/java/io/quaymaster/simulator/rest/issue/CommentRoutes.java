package io.quaymaster.simulator.rest.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Reaction;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code comments} of issues and pull requests, and {@code reactions}. */
public final class CommentRoutes implements Routes {
  private static final String ISSUES = "/repos/{owner}/{repo}/issues";
  private static final int LONGEST = 65_536;

  @Override
  public void addTo(Router router) {
    router
        .get(ISSUES + "/comments", CommentRoutes::all)
        .get(ISSUES + "/comments/{id}", call -> shown(call, comment(call), 200))
        .patch(ISSUES + "/comments/{id}", CommentRoutes::update)
        .delete(ISSUES + "/comments/{id}", CommentRoutes::delete)
        .get(ISSUES + "/comments/{id}/reactions", call -> reactions(call, comment(call).id()))
        .post(ISSUES + "/comments/{id}/reactions", call -> react(call, comment(call).id()))
        .get(ISSUES + "/{number}/comments", CommentRoutes::ofIssue)
        .post(ISSUES + "/{number}/comments", CommentRoutes::create)
        .get(ISSUES + "/{number}/reactions", call -> reactions(call, IssueRoutes.issue(call).id()))
        .post(ISSUES + "/{number}/reactions", call -> react(call, IssueRoutes.issue(call).id()));
  }

  private static ApiAnswer all(RestCall call) {
    Repository repository = call.repository();
    return Paging.list(
        call,
        since(call, repository.issues().comments().all()),
        comment -> call.shapes().issues().comment(repository, comment));
  }

  private static ApiAnswer ofIssue(RestCall call) {
    Repository repository = call.repository();
    Issue issue = IssueRoutes.issue(call);
    return Paging.list(
        call,
        since(call, repository.issues().comments().of(issue.number())),
        comment -> call.shapes().issues().comment(repository, comment));
  }

  private static List<Comment> since(RestCall call, List<Comment> comments) {
    Optional<Instant> since = IssueLists.since(call);
    return comments.stream()
        .filter(one -> since.map(at -> !one.updatedAt().isBefore(at)).orElse(true))
        .toList();
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = call.writable(Role.READ);
    Issue issue = IssueRoutes.issue(call);
    return shown(call, repository.issues().comments().create(call.actor(), issue, body(call)), 201);
  }

  private static ApiAnswer update(RestCall call) {
    Repository repository = call.writable(Role.READ);
    return shown(
        call,
        RestCall.found(
            repository.issues().comments().edit(call.actor(), call.number("id"), body(call))),
        200);
  }

  private static ApiAnswer delete(RestCall call) {
    Repository repository = call.writable(Role.READ);
    return repository.issues().comments().delete(call.actor(), call.number("id"))
        ? ApiAnswer.noContent()
        : ApiAnswer.notFound();
  }

  private static String body(RestCall call) {
    String body = call.body().required("body");
    if (body.isBlank()) {
      throw new RestProblem(Answers.custom("IssueComment", "body", "body can't be blank"));
    }
    if (body.length() > LONGEST) {
      throw new RestProblem(
          Answers.custom("IssueComment", "body", "body is too long (maximum is 65536 characters)"));
    }
    return body;
  }

  private static ApiAnswer reactions(RestCall call, long subject) {
    Repository repository = call.repository();
    return Paging.list(
        call,
        repository.issues().reactions().of(subject),
        reaction -> call.shapes().issues().reaction(repository, reaction));
  }

  private static ApiAnswer react(RestCall call, long subject) {
    Repository repository = call.writable(Role.READ);
    String content = call.body().required("content");
    if (!Reaction.CONTENTS.contains(content)) {
      return ApiAnswer.validation("Reaction", "content", "invalid");
    }
    boolean given =
        repository.issues().reactions().find(subject, content, call.actor().account()).isPresent();
    Reaction reaction =
        repository.issues().reactions().add(subject, content, call.actor().account());
    JsonNode json = call.shapes().issues().reaction(repository, reaction);
    return ApiAnswer.json(given ? 200 : 201, json);
  }

  private static Comment comment(RestCall call) {
    return RestCall.found(call.repository().issues().comments().find(call.number("id")));
  }

  private static ApiAnswer shown(RestCall call, Comment comment, int status) {
    var json = call.shapes().issues().comment(call.repository(), comment);
    return status == 201 ? call.created(json) : call.ok(json);
  }
}
