package io.quaymaster.job.work;

import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.session.JobSessions;
import io.quaymaster.account.session.JobSessions.JobCredentials;
import io.quaymaster.account.session.JobSessions.SessionOutcome;
import io.quaymaster.account.session.SessionSubject;
import io.quaymaster.job.processor.JobSession;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.StopSignal;
import io.quaymaster.kernel.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session that is renewed while the lease is held, and for ever empty once it is lost. */
final class LeasedSession implements JobSession {
  private static final Logger LOG = LoggerFactory.getLogger(LeasedSession.class);

  /** Clients of AWS refresh credentials that end within 5 minutes. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final JobSessions sessions;
  private final SessionSubject subject;
  private final RegionName region;
  private final StopSignal stop;
  private final Clock clock;
  private final List<Secret> secrets = new ArrayList<>();
  private JobCredentials current;

  LeasedSession(
      JobSessions sessions,
      SessionSubject subject,
      RegionName region,
      JobCredentials first,
      StopSignal stop,
      Clock clock) {
    this.sessions = sessions;
    this.subject = subject;
    this.region = region;
    this.stop = stop;
    this.clock = clock;
    this.current = first;
    remember(first);
  }

  private void remember(JobCredentials credentials) {
    secrets.add(credentials.secretKey());
    secrets.add(credentials.token());
  }

  @Override
  public RegionName region() {
    return region;
  }

  @Override
  public synchronized Optional<JobCredentials> credentials() {
    if (stop.reason().filter(StopReason.LEASE_LOST::equals).isPresent()) {
      return Optional.empty();
    }
    if (!current.expires().minus(MARGIN).isAfter(clock.instant())) {
      renew();
    }
    return Optional.of(current);
  }

  /** Those of now are served on when no others can be had: they may hold out. */
  private void renew() {
    switch (sessions.issue(subject)) {
      case SessionOutcome.Issued(var fresh) -> {
        current = fresh;
        remember(fresh);
      }
      case SessionOutcome.Refused(var why) ->
          LOG.warn("the session of lease {} is not renewed: {}", subject.lease().id(), why);
    }
  }

  /** Everything secret that was ever given out, to be kept out of what is shown. */
  synchronized List<Secret> secrets() {
    return List.copyOf(secrets);
  }
}
