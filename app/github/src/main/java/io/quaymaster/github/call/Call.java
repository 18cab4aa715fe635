package io.quaymaster.github.call;

import io.quaymaster.app.budget.RequestCost;
import io.quaymaster.app.budget.Urgency;
import io.quaymaster.github.auth.Access;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.auth.TokenScope;
import io.quaymaster.github.http.Effect;
import io.quaymaster.kernel.InstalledRepository;
import java.util.Map;

/**
 * On whose behalf a call is made, what it may change, what it costs, and who waits for it.
 *
 * @param scope what its token is asked for
 */
public record Call(TokenScope scope, Effect effect, RequestCost cost, Urgency urgency) {

  /** A REST read nobody waits for. */
  public static Call read(InstalledRepository repository, Permission permission) {
    return new Call(
        TokenScope.of(repository, Map.of(permission, Access.READ)),
        Effect.READ,
        RequestCost.REST_READ,
        Urgency.BACKGROUND);
  }

  /** A REST read with the permission that the use case writes with anyway: one token for both. */
  public static Call readToWrite(InstalledRepository repository, Permission permission) {
    return new Call(
        TokenScope.of(repository, Map.of(permission, Access.WRITE)),
        Effect.READ,
        RequestCost.REST_READ,
        Urgency.BACKGROUND);
  }

  /** A REST write that may be repeated. */
  public static Call change(InstalledRepository repository, Permission permission) {
    return readToWrite(repository, permission)
        .with(Effect.IDEMPOTENT_WRITE, RequestCost.REST_WRITE);
  }

  /** A REST write that makes something new. */
  public static Call create(InstalledRepository repository, Permission permission) {
    return readToWrite(repository, permission).with(Effect.CREATE, RequestCost.REST_CREATE);
  }

  /** As {@link #create}, of something that refers to what was made a moment ago. */
  public static Call createUponNew(InstalledRepository repository, Permission permission) {
    return readToWrite(repository, permission)
        .with(Effect.CREATE_UPON_NEW, RequestCost.REST_CREATE);
  }

  /** A GraphQL query. */
  public static Call query(TokenScope scope) {
    return new Call(scope, Effect.READ, RequestCost.GRAPHQL_QUERY, Urgency.BACKGROUND);
  }

  /** A GraphQL mutation that may be repeated, also of what was made a moment ago. */
  public static Call mutation(TokenScope scope) {
    return query(scope).with(Effect.WRITE_UPON_NEW, RequestCost.GRAPHQL_MUTATION);
  }

  /** The same call, for a person who waits. */
  public Call interactive() {
    return new Call(scope, effect, cost, Urgency.INTERACTIVE);
  }

  /** The same call with another effect and cost. */
  public Call with(Effect otherEffect, RequestCost otherCost) {
    return new Call(scope, otherEffect, otherCost, urgency);
  }
}
