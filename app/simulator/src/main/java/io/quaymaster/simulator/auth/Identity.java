package io.quaymaster.simulator.auth;

import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.state.Caller;

/** What became of a request's credentials. */
public sealed interface Identity {
  /** They are good, or there are none. */
  record Known(Caller caller) implements Identity {}

  /** They are not; this is the answer. */
  record Refused(ApiAnswer answer) implements Identity {}
}
