package io.quaymaster.web.guard;

import io.micronaut.context.annotation.Secondary;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;

/**
 * Whoever works on the machine itself is an operator. Nobody else is anybody: a server that listens
 * beyond the loopback needs an identity provider in place of this one.
 */
@Singleton
@Secondary
final class LoopbackAccess implements Access {
  @Override
  public Caller callerOf(HttpRequest<?> request) {
    InetSocketAddress remote = request.getRemoteAddress();
    return remote.getAddress() != null && remote.getAddress().isLoopbackAddress()
        ? new Caller("local", Role.OPERATOR)
        : new Caller("stranger", Role.STRANGER);
  }
}
