package io.quaymaster.release.request;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.BranchHead;
import io.quaymaster.release.ReleaseOverride.Promote;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.release.plan.Planner;
import io.quaymaster.release.plan.Promotable;
import java.util.Optional;

/** Finds the commit that a request is about. Calls throw {@code HostException}. */
final class Targets {
  private final ConfigReader configs;
  private final ReleaseHost host;
  private final Planner planner;

  Targets(ConfigReader configs, ReleaseHost host, Planner planner) {
    this.configs = configs;
    this.host = host;
    this.planner = planner;
  }

  Target find(InstalledRepository repository, ReleaseRequest request) {
    ConfigOutcome outcome = configs.read(repository);
    return switch (outcome) {
      case ConfigOutcome.Excluded(var reason) -> new Target.Off(reason);
      case ConfigOutcome.Invalid(var problems) ->
          new Target.Off("the configuration does not validate: " + problems.getFirst());
      case ConfigOutcome.Valid(var config, _) when config.release().enabled() ->
          head(repository, request, config.release(), outcome);
      case ConfigOutcome.Valid _ ->
          new Target.Off("releases are not enabled for " + repository + " (release.enabled)");
    };
  }

  private Target head(
      InstalledRepository repository,
      ReleaseRequest request,
      ReleaseConfig release,
      ConfigOutcome config) {
    Optional<BranchName> branch = request.branch().or(release::branch);
    Optional<BranchHead> head = host.head(repository, branch);
    if (head.isEmpty()) {
      return new Target.Missing(
          repository + " has no branch " + branch.map(BranchName::value).orElse("yet"),
          "Name a branch that exists.");
    }
    BranchHead found = head.orElseThrow();
    return request.override() instanceof Promote
        ? prerelease(repository, found, release, config)
        : new Target.Found(found.commit(), found.branch(), release, config);
  }

  private Target prerelease(
      InstalledRepository repository,
      BranchHead head,
      ReleaseConfig release,
      ConfigOutcome config) {
    return switch (planner.promotable(repository, head, release)) {
      case Promotable.Found(var prerelease) ->
          new Target.Found(prerelease.commit(), head.branch(), release, config);
      case Promotable.None() ->
          new Target.Missing(
              "there is no prerelease above the latest stable version to promote",
              "Make a prerelease first: release.prerelease names its channel.");
      case Promotable.Unclear(var reason, var remedy) -> new Target.Missing(reason, remedy);
    };
  }
}
