package io.quaymaster.web.guard;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Gives the caller of the loopback another role when a test wants so. */
@Singleton
final class TestAccess implements Access {
  static volatile Role role = Role.OPERATOR;

  private final LoopbackAccess loopback;

  TestAccess(LoopbackAccess loopback) {
    this.loopback = loopback;
  }

  @Override
  public Caller callerOf(HttpRequest<?> request) {
    Caller caller = loopback.callerOf(request);
    return caller.role() == Role.OPERATOR ? new Caller(caller.name(), role) : caller;
  }
}
