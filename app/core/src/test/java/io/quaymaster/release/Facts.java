package io.quaymaster.release;

import io.quaymaster.config.Bump;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.config.ReleaseConfig.ReleaseLabels;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.Glob;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import io.quaymaster.release.ReleaseHost.TagFact;
import java.util.List;
import java.util.Optional;

/** Samples for the tests of releases. */
public final class Facts {
  public static final InstalledRepository BILLING =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(4711), RepositoryRef.parse("acme/billing"));

  private Facts() {}

  public static CommitSha sha(int number) {
    return new CommitSha("%07x%033x".formatted(number, number));
  }

  public static CommitFact commit(int number, String message, PullRequestFact... pullRequests) {
    return new CommitFact(
        sha(number), List.of(sha(number + 1)), message, "ada", List.of(pullRequests));
  }

  public static PullRequestFact pullRequest(int number, String... labels) {
    return new PullRequestFact(number, "a change", "ada", false, List.of(labels));
  }

  public static TagFact tag(String name, int commit) {
    return new TagFact(name, sha(commit));
  }

  /** An enabled configuration to vary. */
  public static Config config() {
    return new Config(ReleaseConfig.DEFAULT).enabled(true);
  }

  /** Copies of a configuration with one value changed. */
  public record Config(ReleaseConfig value) {
    public Config enabled(boolean enabled) {
      return copy(enabled, value.onPush(), value.bump(), value.majorBelowOne(), value.prerelease());
    }

    public Config onPush(boolean onPush) {
      return copy(value.enabled(), onPush, value.bump(), value.majorBelowOne(), value.prerelease());
    }

    public Config bump(Bump bump) {
      return copy(value.enabled(), value.onPush(), bump, value.majorBelowOne(), value.prerelease());
    }

    public Config majorBelowOne() {
      return copy(value.enabled(), value.onPush(), value.bump(), true, value.prerelease());
    }

    public Config prerelease(String channel) {
      return copy(
          value.enabled(),
          value.onPush(),
          value.bump(),
          value.majorBelowOne(),
          Optional.of(channel));
    }

    public Config skipTypes(String... types) {
      return copy(List.of(types), value.excludePaths(), value.notes(), value.draft());
    }

    public Config excludePaths(String... globs) {
      List<Glob> paths = List.of(globs).stream().map(Glob::new).toList();
      return copy(value.skipTypes(), paths, value.notes(), value.draft());
    }

    public Config notes(NotesStyle notes) {
      return copy(value.skipTypes(), value.excludePaths(), notes, value.draft());
    }

    public Config draft() {
      return copy(value.skipTypes(), value.excludePaths(), value.notes(), true);
    }

    public Config initial(String version) {
      return new Config(
          new ReleaseConfig(
              value.enabled(),
              value.branch(),
              value.onPush(),
              value.tagPrefix(),
              Version.of(version),
              value.bump(),
              value.majorBelowOne(),
              value.prerelease(),
              value.skipToken(),
              value.skipTypes(),
              value.excludePaths(),
              value.labels(),
              value.notes(),
              value.draft(),
              value.preview()));
    }

    private Config copy(
        boolean enabled,
        boolean onPush,
        Bump bump,
        boolean majorBelowOne,
        Optional<String> prerelease) {
      return new Config(
          new ReleaseConfig(
              enabled,
              value.branch(),
              onPush,
              value.tagPrefix(),
              value.initialVersion(),
              bump,
              majorBelowOne,
              prerelease,
              value.skipToken(),
              value.skipTypes(),
              value.excludePaths(),
              ReleaseLabels.DEFAULT,
              value.notes(),
              value.draft(),
              value.preview()));
    }

    private Config copy(
        List<String> skipTypes, List<Glob> excludePaths, NotesStyle notes, boolean draft) {
      return new Config(
          new ReleaseConfig(
              value.enabled(),
              value.branch(),
              value.onPush(),
              value.tagPrefix(),
              value.initialVersion(),
              value.bump(),
              value.majorBelowOne(),
              value.prerelease(),
              value.skipToken(),
              skipTypes,
              excludePaths,
              value.labels(),
              notes,
              draft,
              value.preview()));
    }
  }
}
