package io.quaymaster.memory.account.session;

import io.quaymaster.account.session.JobSessions;
import io.quaymaster.account.session.SessionSubject;
import io.quaymaster.account.session.SessionsUnavailable;
import io.quaymaster.app.RandomIds;
import io.quaymaster.kernel.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives credentials that look like AWS's and open nothing. */
public final class MemoryJobSessions implements JobSessions {
  private static final Duration HOUR = Duration.ofHours(1);

  private final RandomIds ids;
  private final Clock clock;
  private final List<SessionSubject> issued = new ArrayList<>();
  private Optional<String> refusal = Optional.empty();
  private boolean down;

  public MemoryJobSessions(RandomIds ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** From now on every session is refused. */
  public synchronized void refuse(String why) {
    refusal = Optional.of(why);
  }

  /** Whether nobody issues anything. */
  public synchronized void down(boolean is) {
    down = is;
  }

  /** What sessions were issued for, in order. */
  public synchronized List<SessionSubject> issued() {
    return List.copyOf(issued);
  }

  @Override
  public synchronized SessionOutcome issue(SessionSubject subject) {
    if (down) {
      throw new SessionsUnavailable("nobody issues sessions");
    }
    if (refusal.isPresent()) {
      return new SessionOutcome.Refused(refusal.orElseThrow());
    }
    issued.add(subject);
    String id = ids.get().toString();
    return new SessionOutcome.Issued(
        new JobCredentials(
            "ASIASIMULATED"
                + subject.lease().id().value().substring(0, 7).toUpperCase(java.util.Locale.ROOT),
            new Secret("simulated-secret-" + id),
            new Secret("simulated-token-" + id),
            clock.instant().plus(HOUR)));
  }
}
