package io.quaymaster.release.health;

import io.quaymaster.app.HostException;
import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.notify.Notification;
import io.quaymaster.notify.Notification.Kind;
import io.quaymaster.notify.Notifications;
import io.quaymaster.notify.NotificationsOutcome;
import io.quaymaster.release.flow.ReleaseInput;
import io.quaymaster.release.flow.ReleaseRun;
import io.quaymaster.run.RunRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the people of a repository which of its releases are stuck: one message a day. */
@Singleton
final class StuckNotices {
  private static final Logger LOG = LoggerFactory.getLogger(StuckNotices.class);

  /** The most that one message names; Slack takes ten fields in a section. */
  private static final int MAX_NAMED = 8;

  private final ConfigReader configs;
  private final Notifications notifications;
  private final GitHubSite site;

  StuckNotices(ConfigReader configs, Notifications notifications, GitHubSite site) {
    this.configs = configs;
    this.notifications = notifications;
    this.site = site;
  }

  /** False when a channel is out of reach now, or whom to tell can't be read. */
  boolean tell(InstalledRepository repository, List<StuckRelease> stuck, Instant now) {
    stuck.forEach(
        one ->
            LOG.warn(
                "stuck release {} of {}: {} since {}: {}",
                one.run().key(),
                repository,
                one.kind(),
                one.since(),
                one.what()));
    try {
      return switch (notifications.send(
          repository, audience(repository), notice(repository, stuck, now), true)) {
        case NotificationsOutcome.Delivered _ -> true;
        case NotificationsOutcome.Wait(_, var reason) -> {
          LOG.warn("nobody could be told of stuck releases of {}: {}", repository, reason);
          yield false;
        }
      };
    } catch (HostException e) {
      LOG.warn("whom to tell of stuck releases of {} is unknown: {}", repository, e.text());
      return false;
    }
  }

  private NotifyConfig audience(InstalledRepository repository) {
    return switch (configs.read(repository)) {
      case ConfigOutcome.Valid(var config, _) -> config.notifications();
      case ConfigOutcome.Invalid _, ConfigOutcome.Excluded _ -> NotifyConfig.NONE;
    };
  }

  private Notification notice(
      InstalledRepository repository, List<StuckRelease> stuck, Instant now) {
    Map<String, String> fields = new LinkedHashMap<>();
    stuck.stream().limit(MAX_NAMED).forEach(one -> fields.put(name(one.run()), one.what()));
    if (stuck.size() > MAX_NAMED) {
      fields.put("And", (stuck.size() - MAX_NAMED) + " more; see the log");
    }
    fields.put("Remedy", "/release resume as a comment, or quaymaster runs resume");
    return new Notification(
        "release-health/" + repository.id() + "/" + now.atOffset(ZoneOffset.UTC).toLocalDate(),
        Kind.ATTENTION,
        repository.ref(),
        repository
            + (stuck.size() == 1
                ? " has a release that is stuck"
                : " has " + stuck.size() + " releases that are stuck"),
        fields,
        Optional.of(site.releases(repository.ref())));
  }

  private static String name(RunRecord run) {
    ReleaseInput input = ReleaseInput.of(run);
    String commit = input.head().abbreviated() + " on " + input.branch();
    return ReleaseRun.tag(run).map(tag -> tag + " (" + commit + ")").orElse(commit);
  }
}
