package io.quaymaster.simulator.github;

import io.quaymaster.simulator.auth.Callers;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.http.Disturbance;
import io.quaymaster.simulator.http.Gate;
import io.quaymaster.simulator.shape.Urls;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is built on the state and stands before or beside the REST routes.
 *
 * @param gate checks every request before its route runs
 * @param graphQl answers {@code POST /graphql}
 * @param disturbance stands around all of it
 */
public record Extensions(
    Function<Parts, Gate> gate,
    Function<Parts, BiFunction<ApiRequest, Caller, ApiAnswer>> graphQl,
    Disturbance disturbance) {

  /**
   * What an extension may use.
   *
   * @param state everything
   * @param callers finds out who sends a request
   * @param urls where things are found
   */
  public record Parts(GitHubState state, Callers callers, Urls urls) {}

  /** Every request passes, there is no GraphQL, nothing is disturbed. */
  public static Extensions none() {
    return new Extensions(
        _ -> _ -> Optional.empty(), _ -> (_, _) -> ApiAnswer.notFound(), Disturbance.none());
  }
}
