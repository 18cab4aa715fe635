package io.quaymaster.web.guard;

import io.micronaut.http.HttpRequest;

/** Says who sends a request; the one place where an identity provider is asked. */
public interface Access {
  /** The caller; {@link Role#STRANGER} when nothing is known of them. */
  Caller callerOf(HttpRequest<?> request);
}
