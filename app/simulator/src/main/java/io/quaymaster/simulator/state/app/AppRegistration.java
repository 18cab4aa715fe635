package io.quaymaster.simulator.state.app;

import java.security.PublicKey;
import java.util.Map;
import java.util.Set;

/**
 * What is said when an App is registered.
 *
 * @param name its name
 * @param clientId its client id, such as {@code Iv23liQuaymaster}
 * @param publicKey verifies its JWT
 * @param hook where its webhooks go
 * @param permissions what it asks for
 * @param events what it subscribes to
 */
public record AppRegistration(
    String name,
    String clientId,
    PublicKey publicKey,
    HookTarget hook,
    Map<String, Access> permissions,
    Set<String> events) {
  /** Copies the collections. */
  public AppRegistration {
    permissions = Map.copyOf(permissions);
    events = Set.copyOf(events);
  }
}
