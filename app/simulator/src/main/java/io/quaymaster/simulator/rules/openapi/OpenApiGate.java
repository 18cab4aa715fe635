package io.quaymaster.simulator.rules.openapi;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.http.Gate;
import io.quaymaster.simulator.rules.observed.Violations;
import io.quaymaster.simulator.rules.operation.OperationMatch;
import io.quaymaster.simulator.rules.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what GitHub's OpenAPI description doesn't allow, and records it as a violation. What
 * GitHub only ignores (unknown parameters and fields) is recorded and goes on. {@code POST
 * /graphql} is not its business.
 */
public final class OpenApiGate implements Gate {
  /** On answers to requests for what GitHub may have, but the simulator does not. */
  public static final String NOT_SERVED = "X-Simulator-Not-Served";

  private static final Set<String> VERSIONS = Set.of("2022-11-28", "2026-03-10");

  private final Operations operations;
  private final Violations violations;
  private final ParameterRules parameters;
  private final BodyRules bodies;

  /** A gate that records into the violations. */
  public OpenApiGate(Operations operations, Violations violations) {
    this.operations = operations;
    this.violations = violations;
    Schemas schemas = new Schemas(operations.components());
    this.parameters = new ParameterRules(schemas);
    this.bodies = new BodyRules(schemas);
  }

  @Override
  public Optional<ApiAnswer> check(ApiRequest request) {
    if (request.path().equals("/graphql")) {
      return Optional.empty();
    }
    Optional<OperationMatch> match = operations.find(request);
    if (match.isEmpty()) {
      violations.add(request.toString(), "the simulated GitHub does not serve this");
      return Optional.of(ApiAnswer.notFound().with(NOT_SERVED, request.toString()));
    }
    List<Problem> problems = new ArrayList<>(versionProblems(request));
    problems.addAll(parameters.problems(request, match.get()));
    problems.addAll(bodies.problems(request, match.get().operation()));
    problems.forEach(problem -> violations.add(match.get().operation().name(), problem.text()));
    return problems.stream()
        .filter(problem -> !(problem instanceof Problem.Ignored))
        .findFirst()
        .map(Problem::answer);
  }

  private static List<Problem> versionProblems(ApiRequest request) {
    return request
        .header("x-github-api-version")
        .filter(version -> !VERSIONS.contains(version))
        .<List<Problem>>map(
            version ->
                List.of(
                    new Problem.Unreadable(
                        "\"%s\" is not a supported version of the REST API".formatted(version))))
        .orElse(List.of());
  }
}
