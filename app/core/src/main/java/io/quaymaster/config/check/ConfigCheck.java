package io.quaymaster.config.check;

import io.quaymaster.config.ConfigFiles;
import io.quaymaster.config.ConfigFiles.Text;
import io.quaymaster.config.ConfigFiles.Texts;
import io.quaymaster.config.level.Levels;
import io.quaymaster.config.level.LevelsOutcome;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.EventHandler;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.PullRequestChanged;
import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Checks configuration files that a push or a pull request touches. It needs no configuration to be
 * on: whoever writes such a file asks for it.
 */
@Singleton
public final class ConfigCheck implements EventHandler {
  private static final Set<String> NEW_COMMITS = Set.of("opened", "reopened", "synchronize");
  private static final String ORGANISATION_REPOSITORY = ".github";
  private static final Subject OWN =
      new Subject(ConfigFiles.REPOSITORY_PATH, ConfigFiles.REPOSITORY_PATH);

  private final ConfigFiles files;
  private final Levels levels;
  private final CheckRuns checks;
  private final SeenContents seen = new SeenContents();

  public ConfigCheck(ConfigFiles files, Levels levels, CheckRuns checks) {
    this.files = files;
    this.levels = levels;
    this.checks = checks;
  }

  @Override
  public String name() {
    return "config";
  }

  @Override
  public boolean wants(GitHubEvent event) {
    if (event instanceof Push push) {
      return push.head().isPresent() && (touchesOwn(push) || touchesOrganisation(push));
    }
    return event instanceof PullRequestChanged change && NEW_COMMITS.contains(change.action());
  }

  @Override
  public HandlerOutcome handle(Delivery delivery, GitHubEvent event) {
    if (event instanceof Push push && push.head().isPresent()) {
      return pushed(push, push.head().orElseThrow());
    }
    return event instanceof PullRequestChanged change
        ? proposed(change.repository(), change.head())
        : new HandlerOutcome.Ignored("no file that could be checked");
  }

  private HandlerOutcome pushed(Push push, CommitSha head) {
    Optional<String> exclusion = levels.exclusion(push.repository().ref());
    if (exclusion.isPresent()) {
      return new HandlerOutcome.Ignored(exclusion.orElseThrow());
    }
    Texts texts = files.read(push.repository());
    if (touchesOrganisation(push) && !touchesOwn(push)) {
      Subject organisation =
          new Subject(
              Levels.organisationFile(push.repository().ref()), ConfigFiles.ORGANISATION_PATH);
      return show(push.repository(), head, Optional.empty(), texts, organisation);
    }
    Optional<Text> own = files.readAt(push.repository(), head);
    if (own.isEmpty() && !push.pathsComplete()) {
      return new HandlerOutcome.Ignored("no " + ConfigFiles.REPOSITORY_PATH);
    }
    return show(push.repository(), head, own, texts, OWN);
  }

  /** Most pull requests leave the file alone, which a single read usually tells. */
  private HandlerOutcome proposed(InstalledRepository repository, CommitSha head) {
    Optional<String> exclusion = levels.exclusion(repository.ref());
    if (exclusion.isPresent()) {
      return new HandlerOutcome.Ignored(exclusion.orElseThrow());
    }
    Optional<Text> own = files.readAt(repository, head);
    if (own.isEmpty()) {
      return new HandlerOutcome.Ignored("no " + ConfigFiles.REPOSITORY_PATH);
    }
    String objectId = own.orElseThrow().objectId();
    if (seen.contains(repository.id(), objectId)) {
      return untouched();
    }
    Texts texts = files.read(repository);
    texts.repository().ifPresent(text -> seen.add(repository.id(), text.objectId()));
    return seen.contains(repository.id(), objectId)
        ? untouched()
        : show(repository, head, own, texts, OWN);
  }

  private HandlerOutcome show(
      InstalledRepository repository, CommitSha head, Optional<Text> own, Texts texts, Subject of) {
    return switch (levels.combine(repository.ref(), own, texts.organisation())) {
      case LevelsOutcome.Effective(_, var values) ->
          show(repository, ConfigReport.effective(head, values));
      case LevelsOutcome.Faulty(var problems) ->
          show(repository, ConfigReport.faulty(head, problems, of.inProblems(), of.path()));
      case LevelsOutcome.Excluded(var reason) -> new HandlerOutcome.Ignored(reason);
    };
  }

  private HandlerOutcome show(InstalledRepository repository, CheckReport report) {
    // A push and its pull request speak of the same commit, and each may be delivered twice.
    checks.show(repository, report, true);
    return new HandlerOutcome.Handled("configuration: " + report.title());
  }

  private static HandlerOutcome untouched() {
    return new HandlerOutcome.Ignored(ConfigFiles.REPOSITORY_PATH + " is not touched");
  }

  private static boolean touchesOwn(Push push) {
    return !push.pathsComplete() || push.changedPaths().contains(ConfigFiles.REPOSITORY_PATH);
  }

  /** Only on the default branch: elsewhere that file means nothing. */
  private static boolean touchesOrganisation(Push push) {
    return push.repository().ref().name().equals(ORGANISATION_REPOSITORY)
        && push.branch().equals(push.defaultBranch())
        && push.changedPaths().contains(ConfigFiles.ORGANISATION_PATH);
  }

  /** The file that is checked: its name among problems, and its path in the repository. */
  private record Subject(String inProblems, String path) {}
}
