package io.quaymaster.simulator.state.app;

import java.net.URI;

/**
 * Where an App wants its webhooks.
 *
 * @param url the receiver
 * @param secret what deliveries are signed with; may be empty, then they are not signed
 * @param active whether anything is sent
 */
public record HookTarget(URI url, String secret, boolean active) {
  /** Shows no secret. */
  @Override
  public String toString() {
    return "HookTarget[" + url + (active ? "]" : ", inactive]");
  }
}
