package io.quaymaster.release.version;

import io.quaymaster.config.Bump;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision;
import io.quaymaster.release.Decision.Rule;
import io.quaymaster.release.ReleaseOverride.ByBump;
import io.quaymaster.release.ReleaseOverride.None;
import io.quaymaster.release.ReleaseOverride.Promote;
import io.quaymaster.release.ReleaseOverride.ToVersion;
import io.quaymaster.release.version.NextVersionOutcome.Decided;
import io.quaymaster.release.version.NextVersionOutcome.Refused;
import java.util.Comparator;
import java.util.Optional;

/**
 * Decides the next version: the request, a trailer in the head commit, the labels of merged pull
 * requests, Conventional Commits, the configured bump. The first that speaks wins.
 */
public final class NextVersion {
  private final VersionFacts facts;
  private final Trailers trailers;

  private NextVersion(VersionFacts facts) {
    this.facts = facts;
    this.trailers = Trailers.of(facts.head().message());
  }

  /** The decision for a channel; promotion is decided by {@link Promotion}. */
  public static NextVersionOutcome decide(VersionFacts facts) {
    return new NextVersion(facts).decide();
  }

  private NextVersionOutcome decide() {
    return switch (facts.override()) {
      case ToVersion(var version) ->
          exactly(version, new Decision(Rule.REQUEST, "asked for " + version));
      case ByBump(var bump) -> raised(new BumpDecision(Rule.REQUEST, bump, "asked for"));
      case None _, Promote _ -> byTrailer().orElseGet(this::byRules);
    };
  }

  private Optional<NextVersionOutcome> byTrailer() {
    return trailers
        .get("Release-As")
        .map(this::releaseAs)
        .or(() -> trailers.get("Release-Bump").map(this::releaseBump));
  }

  private NextVersionOutcome releaseAs(String text) {
    Decision decision = new Decision(Rule.TRAILER, "Release-As: " + text + in());
    Optional<Version> version = Version.parse(text);
    if (version.isEmpty()) {
      return new Refused(
          "The trailer Release-As: '" + Quoted.line(text) + "'" + in() + " names no version.",
          "Write a semantic version such as 2.0.0 without prefix, in a new commit.");
    }
    return exactly(version.orElseThrow(), decision);
  }

  private NextVersionOutcome releaseBump(String text) {
    for (Bump bump : Bump.values()) {
      if (bump.name().equalsIgnoreCase(text)) {
        return raised(new BumpDecision(Rule.TRAILER, bump, "trailer Release-Bump" + in()));
      }
    }
    return new Refused(
        "The trailer Release-Bump: '" + Quoted.line(text) + "'" + in() + " is not understood.",
        "Write major, minor or patch, in a new commit.");
  }

  private NextVersionOutcome byRules() {
    if (facts.base().isEmpty()) {
      Version initial = facts.config().initialVersion();
      return onChannel(
          initial,
          new Decision(Rule.INITIAL, "first version: release.initial-version is " + initial));
    }
    BumpDecision decision = BumpRules.decide(facts.since(), facts.config());
    boolean below =
        decision.rule() == Rule.COMMITS
            && base().isInitialDevelopment()
            && !facts.config().majorBelowOne();
    return raised(below ? decision.belowOne() : decision);
  }

  /** A bump that was asked for raises what it says; without a version there is nothing to raise. */
  private NextVersionOutcome raised(BumpDecision decision) {
    Version next =
        facts.base().isEmpty() ? facts.config().initialVersion() : decision.applyTo(base());
    return onChannel(next, new Decision(decision.rule(), decision.reason()));
  }

  private NextVersionOutcome onChannel(Version target, Decision decision) {
    Optional<Version> floor = reachedPrerelease().filter(p -> p.compareTo(target) > 0);
    Version raised = floor.map(Version::stable).orElse(target);
    Decision why =
        floor.isEmpty()
            ? decision
            : new Decision(
                decision.rule(), decision.reason() + ", raised past " + floor.orElseThrow());
    Version version =
        facts.channel().isStable() ? raised : facts.tags().nextPrerelease(raised, facts.channel());
    return new Decided(version, why);
  }

  /** A version that somebody names is taken as it is, or refused. */
  private NextVersionOutcome exactly(Version asked, Decision decision) {
    Version version = completed(asked);
    Optional<VersionTag> taken = facts.tags().taken(version);
    if (taken.isPresent()) {
      return new Refused(
          version + " is taken: the tag " + taken.orElseThrow().name() + " names it.",
          "Ask for a version that no tag has.");
    }
    Optional<VersionTag> notBelow = tooHigh(version);
    if (notBelow.isPresent()) {
      return new Refused(
          version + " is not greater than " + notBelow.orElseThrow().name() + ".",
          "Versions rise along history: ask for a greater one.");
    }
    return new Decided(version, decision);
  }

  /** A stable version asked for on a prerelease channel by trailer is what the channel aims at. */
  private Version completed(Version asked) {
    boolean aim =
        !facts.channel().isStable()
            && !asked.isPrerelease()
            && !(facts.override() instanceof ToVersion);
    return aim ? facts.tags().nextPrerelease(asked, facts.channel()) : asked;
  }

  /**
   * The tag that the version would have to exceed. A trailer must exceed every version that the
   * channel sees; a request may also name one of an older line, above all of that line.
   */
  private Optional<VersionTag> tooHigh(Version version) {
    Optional<VersionTag> reached =
        facts.reached().stream().max(Comparator.naturalOrder()).filter(t -> exceeds(t, version));
    Channel channel = Channel.of(version);
    return facts.override() instanceof ToVersion
        ? reached
        : reached.or(() -> facts.tags().latest(channel::sees).filter(t -> exceeds(t, version)));
  }

  private static boolean exceeds(VersionTag tag, Version version) {
    return tag.version().compareTo(version) > 0;
  }

  /** The highest prerelease in the history: the next version must stand above it. */
  private Optional<Version> reachedPrerelease() {
    return facts.reached().stream()
        .map(VersionTag::version)
        .filter(Version::isPrerelease)
        .max(Comparator.naturalOrder())
        .filter(version -> facts.base().isEmpty() || version.compareTo(base()) > 0);
  }

  private Version base() {
    return facts.base().orElseThrow().version();
  }

  private String in() {
    return " in " + facts.head().sha().abbreviated();
  }
}
