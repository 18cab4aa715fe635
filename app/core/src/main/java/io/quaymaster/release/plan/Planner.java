package io.quaymaster.release.plan;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.BranchHead;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.FirstPages;
import io.quaymaster.release.ReleaseOverride.Promote;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.ReleasePlanOutcome.Impossible;
import io.quaymaster.release.ReleasePlanOutcome.Nothing;
import io.quaymaster.release.ReleasePlanOutcome.Planned;
import io.quaymaster.release.history.Histories;
import io.quaymaster.release.history.History;
import io.quaymaster.release.plan.TagPages.TagsOutcome.All;
import io.quaymaster.release.plan.TagPages.TagsOutcome.TooMany;
import io.quaymaster.release.version.NextVersion;
import io.quaymaster.release.version.NextVersionOutcome;
import io.quaymaster.release.version.NextVersionOutcome.Decided;
import io.quaymaster.release.version.NextVersionOutcome.Refused;
import io.quaymaster.release.version.SkipRules;
import io.quaymaster.release.version.VersionFacts;
import io.quaymaster.release.version.VersionTag;
import io.quaymaster.release.version.VersionTags;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Turns what the code host says into a plan. Calls throw {@code HostException}. */
@Singleton
public final class Planner {
  private final ReleaseHost host;
  private final Histories histories;
  private final GitHubSite site;

  public Planner(ReleaseHost host, Histories histories, GitHubSite site) {
    this.host = host;
    this.histories = histories;
    this.site = site;
  }

  /** The plan, or why there is none. One query when everything fits on first pages. */
  public ReleasePlanOutcome plan(PlanQuestion question) {
    return switch (groundwork(question)) {
      case Ground.Firm(var ground) -> plan(ground);
      case Ground.TooLarge(var impossible) -> impossible;
    };
  }

  private ReleasePlanOutcome plan(Groundwork ground) {
    PlanQuestion question = ground.question();
    Optional<VersionTag> standing = ground.standing();
    if (standing.isPresent() && !question.underway()) {
      return new Nothing("the commit is released already as " + standing.orElseThrow().name());
    }
    if (question.override() instanceof Promote) {
      return promotion(ground, standing);
    }
    History history = histories.read(ground.historyQuestion(false), ground.pages());
    if (standing.isEmpty() && history.containedIn().isPresent()) {
      return new Nothing("contained in " + history.containedIn().orElseThrow().name());
    }
    return standing.isEmpty()
        ? decided(ground, history)
        : new Planned(
            Plans.standing(ground, history, standing.orElseThrow(), decide(ground, history)));
  }

  /** The prerelease that a promotion would make stable. */
  public Promotable promotable(
      InstalledRepository repository, BranchHead head, ReleaseConfig config) {
    FirstPages pages = host.begin(repository, head.commit(), head.branch());
    return switch (TagPages.all(host, repository, pages.tags())) {
      case All(var tags) ->
          Promotion.candidate(VersionTags.of(tags, config.tagPrefix()), config.prerelease())
              .<Promotable>map(Promotable.Found::new)
              .orElseGet(Promotable.None::new);
      case TooMany many -> new Promotable.Unclear(many.reason(repository), many.remedy());
    };
  }

  Ground groundwork(PlanQuestion question) {
    FirstPages pages = host.begin(question.repository(), question.head(), question.branch());
    return switch (TagPages.all(host, question.repository(), pages.tags())) {
      case All(var tags) ->
          new Ground.Firm(
              Groundwork.of(
                  site, question, pages, VersionTags.of(tags, question.config().tagPrefix())));
      case TooMany many ->
          new Ground.TooLarge(new Impossible(many.reason(question.repository()), many.remedy()));
    };
  }

  private static Optional<ReleasePlanOutcome> skipped(Groundwork ground, History history) {
    if (ground.question().asked()) {
      return Optional.empty();
    }
    List<CommitFact> since = ground.sincePrevious(history);
    return SkipRules.reason(history.head(), since, ground.question().config()).map(Nothing::new);
  }

  /** The plan for what history holds, unless it is too little to release. */
  static ReleasePlanOutcome decided(Groundwork ground, History history) {
    Optional<ReleasePlanOutcome> skipped = skipped(ground, history);
    if (skipped.isPresent()) {
      return skipped.orElseThrow();
    }
    return switch (decide(ground, history)) {
      case Decided(Version version, Decision decision) ->
          new Planned(Plans.fresh(ground, history, version, decision));
      case Refused(String reason, String remedy) -> new Impossible(reason, remedy);
    };
  }

  private static NextVersionOutcome decide(Groundwork ground, History history) {
    return NextVersion.decide(
        new VersionFacts(
            ground.tags(),
            ground.base(),
            history.head(),
            history.since(),
            history.reached(),
            ground.question().config(),
            ground.question().override(),
            ground.question().channel()));
  }

  private ReleasePlanOutcome promotion(Groundwork ground, Optional<VersionTag> standing) {
    return switch (Promotion.decide(ground)) {
      case Refused(String reason, String remedy) -> new Impossible(reason, remedy);
      case Decided decided -> {
        History history =
            histories.read(ground.stableOnly().historyQuestion(false), ground.pages());
        yield standing.isEmpty() && history.containedIn().isPresent()
            ? new Nothing("contained in " + history.containedIn().orElseThrow().name())
            : new Planned(
                standing.isPresent()
                    ? Plans.standing(ground, history, standing.orElseThrow(), decided)
                    : Plans.fresh(ground, history, decided.version(), decided.decision()));
      }
    };
  }
}
