package io.quaymaster.account.session;

import io.quaymaster.kernel.Secret;
import java.time.Instant;

/** Issues credentials of leased accounts. */
public interface JobSessions {
  /**
   * Credentials of a session.
   *
   * @param expires an hour after they were issued at most: role chaining caps them there
   */
  record JobCredentials(String accessKey, Secret secretKey, Secret token, Instant expires) {}

  /** How asking for a session ended. */
  sealed interface SessionOutcome {
    /** Here it is. */
    record Issued(JobCredentials credentials) implements SessionOutcome {}

    /** The role does not let us in, or is not there (yet). */
    record Refused(String why) implements SessionOutcome {}
  }

  /**
   * Asks for a session. Callers ask only while the lease is theirs, and again before the end of a
   * session only if it still is.
   *
   * @throws SessionsUnavailable when there is no answer
   */
  SessionOutcome issue(SessionSubject subject);
}
