package io.quaymaster.simulator.rest;

import io.quaymaster.simulator.auth.Callers;
import io.quaymaster.simulator.auth.Identity;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.http.Gate;
import io.quaymaster.simulator.shape.Shapes;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API: who asks, may they, which route, what answer. */
public final class RestApi {
  private static final Pattern BY_ID = Pattern.compile("/repositories/(\\d{1,18})(/.*)?");

  private final GitHubState state;
  private final Shapes shapes;
  private final Callers callers;
  private final Gate gate;
  private final Router router = new Router();
  private final BiFunction<ApiRequest, Caller, ApiAnswer> graphQl;

  /**
   * An API on this state.
   *
   * @param gate what every request must pass before its route runs
   * @param routes of all resources
   * @param graphQl answers {@code POST /graphql}
   */
  public RestApi(
      GitHubState state,
      Shapes shapes,
      Gate gate,
      List<Routes> routes,
      BiFunction<ApiRequest, Caller, ApiAnswer> graphQl) {
    this.state = state;
    this.shapes = shapes;
    this.callers = new Callers(state);
    this.gate = gate;
    this.graphQl = graphQl;
    routes.forEach(one -> one.addTo(router));
  }

  /** Answers a request; headers that every answer has are not among the answer's yet. */
  public ApiAnswer answer(ApiRequest asked) {
    if (asked.header("user-agent").filter(agent -> !agent.isBlank()).isEmpty()) {
      return Answers.error(
          403,
          "Request forbidden by administrative rules. Please make sure your request has a"
              + " User-Agent header");
    }
    ApiRequest request = named(asked);
    return switch (callers.identify(request)) {
      case Identity.Refused(ApiAnswer answer) -> answer;
      case Identity.Known(Caller caller) ->
          gate.check(request).orElseGet(() -> Conditional.of(request, routed(request, caller)));
    };
  }

  private ApiAnswer routed(ApiRequest request, Caller caller) {
    if (request.method().equals("POST") && request.path().equals("/graphql")) {
      return caller instanceof Caller.Anonymous
          ? Answers.error(401, "This endpoint requires you to be authenticated.")
          : graphQl.apply(request, caller);
    }
    Optional<Router.Match> match = router.find(request.method(), request.path());
    if (match.isEmpty()) {
      return ApiAnswer.notFound();
    }
    try {
      Body body = Body.of(request);
      return match
          .get()
          .handler()
          .answer(new RestCall(request, caller, match.get().values(), body, state, shapes));
    } catch (RestProblem problem) {
      return problem.answer();
    }
  }

  /** {@code /repositories/{id}/…} means the repository by its name now. */
  private ApiRequest named(ApiRequest request) {
    Matcher matcher = BY_ID.matcher(request.path());
    if (!matcher.matches()) {
      return request;
    }
    return state
        .repositories()
        .find(Long.parseLong(matcher.group(1)))
        .map(
            found -> {
              String tail = matcher.group(2) == null ? "" : matcher.group(2);
              return new ApiRequest(
                  request.method(),
                  "/repos/" + found.name() + tail,
                  request.query(),
                  request.headers(),
                  request.body());
            })
        .orElse(request);
  }
}
