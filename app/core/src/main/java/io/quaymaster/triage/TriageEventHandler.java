package io.quaymaster.triage;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.TriageRule;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.EventHandler;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.Issue;
import io.quaymaster.event.GitHubEvent.IssueAction;
import io.quaymaster.event.GitHubEvent.IssueChanged;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstalledRepository;
import jakarta.inject.Singleton;
import java.util.List;

/** Labels on issues set rules off. */
@Singleton
public final class TriageEventHandler implements EventHandler {
  private final ConfigReader configs;
  private final TriageDefaults defaults;
  private final TriageRules rules;

  public TriageEventHandler(ConfigReader configs, TriageDefaults defaults, TriageRules rules) {
    this.configs = configs;
    this.defaults = defaults;
    this.rules = rules;
  }

  @Override
  public String name() {
    return TriageRun.KIND;
  }

  @Override
  public boolean wants(GitHubEvent event) {
    return event instanceof IssueChanged;
  }

  @Override
  public HandlerOutcome handle(Delivery delivery, GitHubEvent event) {
    if (!(event instanceof IssueChanged changed)) {
      return new Ignored("not about an issue");
    }
    if (changed.action() == IssueAction.TRANSFERRED) {
      return changed
          .movedTo()
          .map(moved -> moved(delivery, moved.repository(), moved.issue(), changed))
          .orElseGet(() -> new Ignored("it does not say where the issue is now"));
    }
    return act(delivery, changed.repository(), changed.issue(), changed);
  }

  private HandlerOutcome moved(
      Delivery delivery, InstalledRepository to, Issue issue, IssueChanged changed) {
    rules.moved(
        subject(delivery, changed.repository(), changed.issue()), subject(delivery, to, issue));
    return act(delivery, to, issue, changed);
  }

  private static TriageIssue subject(
      Delivery delivery, InstalledRepository repository, Issue issue) {
    return new TriageIssue(
        repository,
        issue.number(),
        issue.id(),
        issue.nodeId(),
        delivery.sender().orElse("somebody"));
  }

  private HandlerOutcome act(
      Delivery delivery, InstalledRepository repository, Issue issue, IssueChanged changed) {
    TriageIssue subject = subject(delivery, repository, issue);
    return switch (changed.action()) {
      case CLOSED -> rules.closed(subject);
      case UNLABELED ->
          changed
              .label()
              .map(label -> unlabeled(subject, issue, label))
              .orElseGet(() -> new Ignored("it does not say which label"));
      case REOPENED -> {
        rules.reopened(subject);
        yield issue.labels().isEmpty()
            ? new Ignored("the issue has no labels")
            : labeled(subject, issue, changed, delivery.id());
      }
      case OPENED, LABELED, EDITED, TRANSFERRED ->
          issue.labels().isEmpty()
              ? new Ignored("the issue has no labels")
              : labeled(subject, issue, changed, delivery.id());
    };
  }

  private HandlerOutcome labeled(
      TriageIssue subject, Issue issue, IssueChanged changed, DeliveryId delivery) {
    return switch (configs.read(subject.repository())) {
      case ConfigOutcome.Excluded(var reason) -> new Ignored(reason);
      case ConfigOutcome.Invalid(var problems) ->
          new Ignored("the configuration does not validate: " + problems.getFirst());
      case ConfigOutcome.Valid(var config, _) -> {
        List<TriageRule> matching = matching(config, issue);
        if (matching.isEmpty()) {
          yield new Ignored("no rule is for the labels " + String.join(", ", issue.labels()));
        }
        yield config.observe()
            ? new Handled("observing only, would act by " + matching.size() + " rules")
            : rules.apply(subject, matching, changed.label(), delivery);
      }
    };
  }

  private List<TriageRule> matching(RepositoryConfig config, Issue issue) {
    return defaults.rules(config.triage()).stream()
        .filter(rule -> rule.matches(issue.labels()))
        .toList();
  }

  private HandlerOutcome unlabeled(TriageIssue subject, Issue issue, String label) {
    return switch (configs.read(subject.repository())) {
      case ConfigOutcome.Excluded(var reason) -> new Ignored(reason);
      case ConfigOutcome.Invalid(var problems) ->
          new Ignored("the configuration does not validate: " + problems.getFirst());
      case ConfigOutcome.Valid(var config, _) ->
          rules.withdraw(
              subject,
              defaults.rules(config.triage()).stream()
                  .filter(rule -> rule.names(label) && !rule.matches(issue.labels()))
                  .toList());
    };
  }
}
