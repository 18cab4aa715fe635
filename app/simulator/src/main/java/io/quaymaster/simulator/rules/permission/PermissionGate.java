package io.quaymaster.simulator.rules.permission;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.http.Gate;
import io.quaymaster.simulator.rules.operation.OperationMatch;
import io.quaymaster.simulator.rules.operation.Operations;
import io.quaymaster.simulator.rules.permission.Alternative.Kind;
import io.quaymaster.simulator.rules.permission.Alternative.Permission;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets through who may call an operation, and answers the others as GitHub does: 404 for what they
 * may not know of, 403 with {@code X-Accepted-GitHub-Permissions} for what they may not do, 401
 * without credentials.
 */
public final class PermissionGate implements Gate {
  private static final String DOCUMENTATION = "https://docs.github.com/rest";

  private final Operations operations;
  private final PermissionTable table;
  private final GitHubState state;
  private final Function<ApiRequest, Caller> callers;

  /**
   * A gate.
   *
   * @param callers says who sends a request
   */
  public PermissionGate(
      Operations operations,
      PermissionTable table,
      GitHubState state,
      Function<ApiRequest, Caller> callers) {
    this.operations = operations;
    this.table = table;
    this.state = state;
    this.callers = callers;
  }

  @Override
  public Optional<ApiAnswer> check(ApiRequest request) {
    return operations.find(request).flatMap(match -> check(match, callers.apply(request)));
  }

  private Optional<ApiAnswer> check(OperationMatch match, Caller caller) {
    List<Alternative> alternatives = table.of(match.operation().name());
    Optional<Repository> repository = repository(match);
    boolean aboutRepository = match.path().containsKey("repo");
    boolean forApps = alternatives.contains(Kind.APP);
    if (aboutRepository && !forApps && repository.filter(r -> state.visible(caller, r)).isEmpty()) {
      return Optional.of(ApiAnswer.notFound());
    }
    if (alternatives.contains(Kind.ANY)) {
      return Optional.empty();
    }
    return switch (caller) {
      case Caller.App _ -> forApps ? Optional.empty() : Optional.of(tokenNeeded());
      case Caller.User _ ->
          forApps ? Optional.of(jwtNeeded()) : onlyFor(alternatives, Kind.INSTALLATION);
      case Caller.Anonymous _ -> anonymous(match, alternatives);
      case Caller.Installation installation ->
          forApps
              ? Optional.of(jwtNeeded())
              : installation(match, alternatives, installation, repository);
    };
  }

  private Optional<Repository> repository(OperationMatch match) {
    String owner = match.path().get("owner");
    String name = match.path().get("repo");
    return owner == null || name == null
        ? Optional.empty()
        : state
            .repositories()
            .find(owner, name)
            .or(() -> state.repositories().findFormer(owner, name)); // a route answers 301
  }

  /** Those of one kind only are refused to a person. */
  private static Optional<ApiAnswer> onlyFor(List<Alternative> alternatives, Kind kind) {
    return alternatives.equals(List.of(kind))
        ? Optional.of(
            error(
                403,
                "You must authenticate with an installation access token in order to do"
                    + " this."))
        : Optional.empty();
  }

  private Optional<ApiAnswer> anonymous(OperationMatch match, List<Alternative> alternatives) {
    if (alternatives.contains(Kind.APP)) {
      return Optional.of(jwtNeeded());
    }
    boolean reads = match.operation().method().equals("GET");
    boolean personal = alternatives.stream().allMatch(Kind.class::isInstance);
    boolean search = match.operation().template().startsWith("/search/");
    return reads && !personal && (match.path().containsKey("repo") || search || org(match))
        ? Optional.empty()
        : Optional.of(error(401, "Requires authentication"));
  }

  private static boolean org(OperationMatch match) {
    return match.path().containsKey("org") || match.path().containsKey("username");
  }

  private Optional<ApiAnswer> installation(
      OperationMatch match,
      List<Alternative> alternatives,
      Caller.Installation caller,
      Optional<Repository> repository) {
    if (alternatives.contains(Kind.INSTALLATION)) {
      return Optional.empty();
    }
    boolean reads = match.operation().method().equals("GET");
    boolean publicly = repository.filter(r -> !r.settings().isPrivate()).isPresent();
    boolean granted = repository.filter(r -> state.granted(caller, r)).isPresent();
    boolean reached = repository.isPresent() ? granted : onItsAccount(match, caller);
    if (reached && alternatives.stream().anyMatch(one -> holds(caller.permissions(), one))) {
      return Optional.empty();
    }
    // As everybody: what is public may be read, though not by every permission's operations.
    if (reads && publicly && !granted && alternatives.stream().anyMatch(PermissionGate::open)) {
      return Optional.empty();
    }
    return Optional.of(refused(alternatives));
  }

  /** What is about an organisation is open to an installation on it. */
  private boolean onItsAccount(OperationMatch match, Caller.Installation caller) {
    String account = match.path().get("org");
    return account == null
        || state
            .installations()
            .find(caller.installationId())
            .filter(one -> one.account().login().equalsIgnoreCase(account))
            .isPresent();
  }

  private static boolean open(Alternative one) {
    return one instanceof Permission(String permission, Access access)
        && access == Access.READ
        && !permission.startsWith("organization")
        && !permission.equals("administration");
  }

  private static boolean holds(Map<String, Access> held, Alternative needed) {
    return switch (needed) {
      case Permission(String permission, Access access) -> {
        // Every App has metadata:read.
        Access has = permission.equals("metadata") ? Access.READ : null;
        Access given = held.getOrDefault(permission, has);
        yield given != null && given.includes(access);
      }
      case Kind _ -> false;
    };
  }

  private static ApiAnswer refused(List<Alternative> alternatives) {
    String accepted =
        alternatives.stream()
            .filter(Permission.class::isInstance)
            .map(one -> ((Permission) one).wire())
            .collect(Collectors.joining("; "));
    return error(403, "Resource not accessible by integration")
        .with("X-Accepted-GitHub-Permissions", accepted);
  }

  private static ApiAnswer jwtNeeded() {
    return error(401, "A JSON web token could not be decoded");
  }

  private static ApiAnswer tokenNeeded() {
    return error(
        403, "You must authenticate with an installation access token in order to do this.");
  }

  private static ApiAnswer error(int status, String message) {
    return ApiAnswer.error(status, message, DOCUMENTATION);
  }
}
