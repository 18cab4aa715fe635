package io.quaymaster.simulator.rules.fault;

import io.quaymaster.simulator.http.ApiAnswer;

/** What the server does with a connection in the end. */
public sealed interface Exchange {

  /** Sends the answer. */
  record Answered(ApiAnswer answer) implements Exchange {}

  /** Closes the connection without a byte. */
  record Dropped() implements Exchange {}
}
