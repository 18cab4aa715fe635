package io.quaymaster.simulator.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.http.Disturbance;
import io.quaymaster.simulator.http.DroppedConnection;
import io.quaymaster.simulator.http.Gate;
import io.quaymaster.simulator.rules.fault.Fault;
import io.quaymaster.simulator.rules.fault.Faults;
import io.quaymaster.simulator.rules.limit.Charge;
import io.quaymaster.simulator.rules.limit.LimitAnswers;
import io.quaymaster.simulator.rules.limit.RateLimits;
import io.quaymaster.simulator.rules.observed.Calls;
import io.quaymaster.simulator.rules.observed.Violations;
import io.quaymaster.simulator.rules.openapi.OpenApiGate;
import io.quaymaster.simulator.rules.operation.GraphQlCall;
import io.quaymaster.simulator.rules.operation.Operations;
import io.quaymaster.simulator.rules.permission.PermissionGate;
import io.quaymaster.simulator.rules.permission.PermissionTable;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.search.SearchLag;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All rules: {@link #around} goes around the whole API (counting, faults, limits), {@link #gate}
 * before each route (description, permissions).
 */
public final class Rules implements Disturbance {
  private static final Pattern REPOSITORY = Pattern.compile("^/repos/([^/]+/[^/]+)");

  private final Operations operations = Operations.load();
  private final Calls calls = new Calls();
  private final Violations violations = new Violations();
  private final Faults faults = new Faults();
  private final RateLimits limits;
  private final SearchLag searchLag;
  private final Gate gate;
  private final Function<ApiRequest, Caller> callers;

  /**
   * Rules for a state.
   *
   * @param callers who sends a request; {@code Anonymous} when the credentials are bad
   */
  public Rules(GitHubState state, Function<ApiRequest, Caller> callers, Clock clock) {
    this.callers = callers;
    this.limits = new RateLimits(clock);
    this.searchLag = state.search().lag();
    Gate description = new OpenApiGate(operations, violations);
    Gate permission = new PermissionGate(operations, PermissionTable.load(), state, callers);
    // GitHub looks at permissions first; violations are recorded either way.
    this.gate =
        request -> {
          Optional<ApiAnswer> invalid = description.check(request);
          return permission.check(request).or(() -> invalid);
        };
  }

  /** What a request with good credentials passes before its route runs. */
  public Gate gate() {
    return gate;
  }

  /** The calls so far. */
  public Calls calls() {
    return calls;
  }

  /** What GitHub would not have understood. */
  public Violations violations() {
    return violations;
  }

  /** The knobs for faults. */
  public Faults faults() {
    return faults;
  }

  /** The knobs for how far the search is behind. */
  public SearchLag searchLag() {
    return searchLag;
  }

  /** The knobs for rate limits. */
  public RateLimits limits() {
    return limits;
  }

  @Override
  public ApiAnswer around(ApiRequest request, Supplier<ApiAnswer> api) {
    Optional<GraphQlCall> graphQl =
        request.path().equals("/graphql") ? Optional.of(GraphQlCall.of(request)) : Optional.empty();
    String call = graphQl.map(one -> "graphql " + one.name()).orElseGet(() -> restCall(request));
    calls.add(
        call,
        graphQl.flatMap(GraphQlCall::repository).orElseGet(() -> subject(request)),
        graphQl.map(GraphQlCall::mutation).orElseGet(() -> writes(request)));
    Charge charge =
        graphQl
            .map(one -> Charge.graphQl(one.mutation()))
            .orElseGet(() -> Charge.rest(request.method(), request.path()));
    return faults
        .next(call)
        .map(fault -> faulty(fault, request, charge, api))
        .orElseGet(() -> limited(request, charge, api));
  }

  private ApiAnswer faulty(
      Fault fault, ApiRequest request, Charge charge, Supplier<ApiAnswer> api) {
    return switch (fault) {
      case Fault.Delay(Duration by) -> {
        pause(by);
        yield limited(request, charge, api);
      }
      case Fault.ServerError(int status) -> serverError(status);
      case Fault.SecondaryLimit(Duration retryAfter) -> LimitAnswers.secondary(retryAfter);
      case Fault.DropBefore _ -> throw new DroppedConnection();
      case Fault.DropAfter _ -> {
        ApiAnswer _ = limited(request, charge, api);
        throw new DroppedConnection();
      }
    };
  }

  private ApiAnswer limited(ApiRequest request, Charge charge, Supplier<ApiAnswer> api) {
    return limits.limited(name(callers.apply(request)), charge, () -> visible(request, api));
  }

  private ApiAnswer visible(ApiRequest request, Supplier<ApiAnswer> api) {
    if (faults.hidden().hides(request)) {
      return ApiAnswer.notFound();
    }
    ApiAnswer answer = api.get();
    faults.hidden().created(request, answer);
    return answer;
  }

  private static boolean writes(ApiRequest request) {
    return !request.method().equals("GET") && !request.method().equals("HEAD");
  }

  private static String subject(ApiRequest request) {
    Matcher repository = REPOSITORY.matcher(request.path());
    return repository.find() ? repository.group(1) : request.path();
  }

  private String restCall(ApiRequest request) {
    return operations
        .find(request)
        .map(match -> match.operation().name())
        .orElseGet(request::toString);
  }

  /** Under whose name a caller's requests are counted, as GitHub's messages write it. */
  public static String name(Caller caller) {
    return switch (caller) {
      case Caller.App(long id) -> "App ID " + id;
      case Caller.Installation(long id, var _, var _) -> "installation ID " + id;
      case Caller.User(String login) -> "user " + login;
      case Caller.Anonymous _ -> "anonymous";
    };
  }

  private static ApiAnswer serverError(int status) {
    return ApiAnswer.json(
        status, JsonNodeFactory.instance.objectNode().put("message", "Server Error"));
  }

  private static void pause(Duration by) {
    try {
      Thread.sleep(by);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
