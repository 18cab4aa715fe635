package io.quaymaster.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.shape.Shapes;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * One request to a route, with what routes ask again and again.
 *
 * @param request as it came
 * @param caller who sends it
 * @param values of the path's parameters, decoded
 * @param body the parsed JSON object, an empty one when there is none
 * @param state everything
 * @param shapes how to show it
 */
public record RestCall(
    ApiRequest request,
    Caller caller,
    Map<String, String> values,
    Body body,
    GitHubState state,
    Shapes shapes) {
  private static final String FOLLOW =
      "https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects";

  /** A parameter of the path. */
  public String path(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no parameter " + name);
    }
    return value;
  }

  /** A number in the path; anything else is a 404. */
  public long number(String name) {
    String text = path(name);
    if (!text.matches("\\d{1,18}")) {
      throw missing();
    }
    return Long.parseLong(text);
  }

  /** The number of an issue or pull request in the path; anything else is a 404. */
  public int issueNumber(String name) {
    long number = number(name);
    if (number > Integer.MAX_VALUE) {
      throw missing();
    }
    return (int) number;
  }

  /** A full sha in the path; anything else is a 404. */
  public ObjectId sha(String name) {
    if (!ObjectId.isId(path(name))) {
      throw missing();
    }
    return ObjectId.fromString(path(name));
  }

  /** The end of the request with 404, to be thrown. */
  public static RestProblem missing() {
    return new RestProblem(ApiAnswer.notFound());
  }

  /** The value, or the end of the request with 404. */
  public static <T> T found(Optional<T> value) {
    return value.orElseThrow(RestCall::missing);
  }

  /** The repository in the path, for reading: 404 when the caller can't see it, 3xx when moved. */
  public Repository repository() {
    String owner = path("owner");
    String name = path("repo");
    Optional<Repository> found =
        state.repositories().find(owner, name).filter(one -> state.visible(caller, one));
    if (found.isPresent()) {
      return found.get();
    }
    throw state
        .repositories()
        .findFormer(owner, name)
        .filter(one -> state.visible(caller, one))
        .map(this::redirect)
        .orElseGet(RestCall::missing);
  }

  private RestProblem redirect(Repository repository) {
    String rest = request.path().split("/", 5).length > 4 ? request.path().split("/", 5)[4] : "";
    return moved("/repositories/" + repository.id() + (rest.isEmpty() ? "" : "/" + rest));
  }

  /**
   * The end of the request with another path of the API, with the same query: 301 to what reads,
   * 307 to what is to be sent once more. Source: GitHub's change log, "Preview repository
   * redirects"; body and query as GitHub was seen to answer.
   */
  public RestProblem moved(String path) {
    String query = request.query().isEmpty() ? "" : "?" + Paging.encode(request.query());
    String url = shapes.urls().api(path) + query;
    ApiAnswer answer =
        ApiAnswer.json(
            request.method().equals("GET") ? 301 : 307,
            Json.object()
                .put("message", "Moved Permanently")
                .put("url", url)
                .put("documentation_url", FOLLOW));
    return new RestProblem(answer.with("Location", url));
  }

  /**
   * The repository in the path, for writing: also 401, 403 or 404 when the caller may not.
   *
   * @param needed the role a person must have; what an installation may do, the gates have checked
   */
  public Repository writable(Role needed) {
    Repository repository = repository();
    switch (caller) {
      case Caller.Anonymous() ->
          throw new RestProblem(Answers.error(401, "Requires authentication"));
      case Caller.App _ ->
          throw new RestProblem(Answers.error(403, "Resource not accessible by integration"));
      case Caller.Installation _ -> {
        if (!state.granted(caller, repository)) {
          throw new RestProblem(Answers.error(403, "Resource not accessible by integration"));
        }
      }
      case Caller.User(String login) -> {
        if (!role(login, repository).includes(needed)) {
          throw new RestProblem(
              needed == Role.ADMIN
                  ? Answers.error(403, "Must have admin rights to Repository.")
                  : ApiAnswer.notFound());
        }
      }
    }
    if (repository.settings().archived() && needed != Role.ADMIN) {
      throw new RestProblem(Answers.error(403, "Repository was archived so is read-only."));
    }
    return repository;
  }

  /** Whether the caller may set labels, assignees and milestones; of others GitHub drops them. */
  public boolean mayTriage(Repository repository) {
    return switch (caller) {
      case Caller.Installation _ -> true;
      case Caller.User(String login) -> role(login, repository).includes(Role.TRIAGE);
      case Caller.App _, Caller.Anonymous _ -> false;
    };
  }

  private Role role(String login, Repository repository) {
    return state.accounts().find(login).map(user -> state.role(user, repository)).orElse(Role.NONE);
  }

  /** Who acts; 401 when nobody in particular. */
  public Actor actor() {
    return switch (caller) {
      case Caller.App(long id) -> state.apps().find(id).orElseThrow().actor();
      case Caller.Installation(long id, _, _) ->
          state
              .installations()
              .find(id)
              .flatMap(one -> state.apps().find(one.appId()))
              .orElseThrow()
              .actor();
      case Caller.User(String login) -> Actor.of(state.accounts().find(login).orElseThrow());
      case Caller.Anonymous() ->
          throw new RestProblem(Answers.error(401, "Requires authentication"));
    };
  }

  /** An account in the path; 404 when there is none. */
  public Account account(String name) {
    return found(state.accounts().find(path(name)));
  }

  /** A JSON answer with status 200. */
  public ApiAnswer ok(JsonNode json) {
    return ApiAnswer.json(200, json);
  }

  /** A JSON answer with status 201, and where the new thing is. */
  public ApiAnswer created(JsonNode json) {
    ApiAnswer answer = ApiAnswer.json(201, json);
    String url = json.path("url").asText("");
    return url.isEmpty() ? answer : answer.with("Location", url);
  }
}
