package io.quaymaster.release.plan;

import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.release.plan.Classification.Ignore;
import io.quaymaster.release.plan.Classification.Reason;
import io.quaymaster.release.plan.Classification.Single;
import java.util.Optional;

/** Says what a push means, from the push and the configuration alone. */
public final class Classify {
  private Classify() {}

  /** Why a push needs no look at the configuration: nobody else's, or the end of a branch. */
  public static Optional<Ignore> beforeConfiguration(Push push, boolean own) {
    if (own) {
      return ignore(Reason.OWN, "the App itself pushed it");
    }
    return push.head().isEmpty()
        ? ignore(Reason.DELETED, "the branch " + push.branch() + " was deleted")
        : Optional.empty();
  }

  /** What the push means. */
  public static Classification push(Push push, boolean own, ReleaseConfig config) {
    return beforeConfiguration(push, own)
        .or(() -> byConfiguration(push, config))
        .or(() -> byContent(push, config))
        .<Classification>map(ignore -> ignore)
        .orElseGet(Single::new);
  }

  private static Optional<Ignore> byConfiguration(Push push, ReleaseConfig config) {
    if (!config.enabled()) {
      return ignore(Reason.OFF, "releases are not enabled");
    }
    BranchName branch = config.branch().orElse(push.defaultBranch());
    if (!push.branch().equals(branch)) {
      return ignore(Reason.OTHER_BRANCH, push.branch() + " is not the release branch " + branch);
    }
    return config.onPush()
        ? Optional.empty()
        : ignore(Reason.NOT_ON_PUSH, "release.on-push is false: only commands release");
  }

  private static Optional<Ignore> byContent(Push push, ReleaseConfig config) {
    if (!config.skipToken().isEmpty() && push.headMessage().contains(config.skipToken())) {
      return ignore(Reason.SKIP_TOKEN, "the commit says " + config.skipToken());
    }
    return onlyExcluded(push, config)
        ? ignore(Reason.EXCLUDED_PATHS, "only paths of release.exclude-paths changed")
        : Optional.empty();
  }

  /** A list that GitHub has cut, or an empty one, proves nothing. */
  private static boolean onlyExcluded(Push push, ReleaseConfig config) {
    return push.pathsComplete()
        && !push.changedPaths().isEmpty()
        && push.changedPaths().stream()
            .allMatch(path -> config.excludePaths().stream().anyMatch(g -> g.matches(path)));
  }

  private static Optional<Ignore> ignore(Reason why, String reason) {
    return Optional.of(new Ignore(why, reason));
  }
}
