package io.quaymaster.release.plan;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.FirstPages;
import io.quaymaster.release.ReleaseOverride.ToVersion;
import io.quaymaster.release.history.History;
import io.quaymaster.release.history.HistoryQuestion;
import io.quaymaster.release.version.VersionTag;
import io.quaymaster.release.version.VersionTags;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a plan is made from: the tags and where the next version starts.
 *
 * @param site for links in the notes
 * @param all every version tag
 * @param tags those that the decision goes by: without the run's own
 * @param base the stable version that a bump starts from
 */
record Groundwork(
    GitHubSite site,
    PlanQuestion question,
    FirstPages pages,
    VersionTags all,
    VersionTags tags,
    Optional<VersionTag> base) {

  static Groundwork of(GitHubSite site, PlanQuestion question, FirstPages pages, VersionTags all) {
    VersionTags tags =
        question.underway() ? all.without(question.head(), question::releasedAs) : all;
    Predicate<Version> stable = version -> !version.isPrerelease();
    Predicate<Version> below =
        question.override() instanceof ToVersion(var asked)
            ? stable.and(version -> version.compareTo(asked) < 0)
            : stable;
    return new Groundwork(site, question, pages, all, tags, tags.latest(below));
  }

  /** The same without prereleases: they don't stand in the way of a promotion. */
  Groundwork stableOnly() {
    return new Groundwork(
        site, question, pages, all, tags.only(version -> !version.isPrerelease()), base);
  }

  /** The tag by which the head counts as released already. */
  Optional<VersionTag> standing() {
    return all.on(question.head(), question::releasedAs);
  }

  /** History has to be read down to here; without a stable version, to any other. */
  HistoryQuestion historyQuestion(boolean merged) {
    Optional<VersionTag> cut =
        base.or(() -> tags.latest(question.channel()::sees)).or(tags::latest);
    return new HistoryQuestion(
        question.repository(), question.head(), question.branch(), merged, tags, cut);
  }

  /** Where the notes begin: the highest version of the channel that the head leads to. */
  Optional<VersionTag> previous(History history) {
    return history.reached().stream()
        .filter(tag -> question.channel().sees(tag.version()))
        .max(Comparator.naturalOrder())
        .or(() -> base);
  }

  /** The commits that the notes are about. */
  List<CommitFact> sincePrevious(History history) {
    return previous(history).map(tag -> history.since(tag.commit())).orElseGet(history::since);
  }

  /** True for a stable version above all others. */
  boolean isLatest(Version version) {
    return !version.isPrerelease()
        && all.latest(v -> !v.isPrerelease() && v.compareTo(version) > 0).isEmpty();
  }
}
