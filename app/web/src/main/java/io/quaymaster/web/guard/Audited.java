package io.quaymaster.web.guard;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Records the operator's action that a request asked for. */
@Singleton
public final class Audited {
  static final String CALLER = "quaymaster.caller";

  private final Audit audit;
  private final Clock clock;

  Audited(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Who sent the request, as the filter found out. */
  public Caller caller(HttpRequest<?> request) {
    return request
        .getAttribute(CALLER, Caller.class)
        .orElseThrow(() -> new IllegalStateException("no caller was found out for this request"));
  }

  /**
   * Records it.
   *
   * @param what the action, for example {@code delivery.replay}
   * @param why the reason given, empty when none is asked for
   */
  public void record(HttpRequest<?> request, String what, String target, String why) {
    audit.record(new Audit.Entry(caller(request).name(), what, target, clock.instant(), why));
  }
}
