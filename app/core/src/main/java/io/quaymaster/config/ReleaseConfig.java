package io.quaymaster.config;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.Glob;
import io.quaymaster.kernel.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code release:} of the configuration.
 *
 * @param enabled off until somebody turns it on
 * @param branch the branch that is released; empty for the repository's default branch
 * @param onPush whether a push releases; without it only commands do
 * @param tagPrefix what stands before the version in a tag name
 * @param initialVersion the first version of a repository without tags
 * @param bump what is raised when no rule says anything
 * @param majorBelowOne while the version is 0.x a breaking change raises the minor part; true lets
 *     it raise the major part
 * @param prerelease channel of prereleases such as {@code rc}; empty releases stable versions
 * @param skipToken in the head commit's message it stops the release
 * @param skipTypes Conventional Commit types that alone make no release
 * @param excludePaths a push that touches nothing else makes no release
 * @param labels names of the pull request labels that decide
 * @param notes who writes the release notes
 * @param draft whether the release stays a draft
 * @param preview whether pull requests get a check run that foretells the version
 */
public record ReleaseConfig(
    boolean enabled,
    Optional<BranchName> branch,
    boolean onPush,
    String tagPrefix,
    Version initialVersion,
    Bump bump,
    boolean majorBelowOne,
    Optional<String> prerelease,
    String skipToken,
    List<String> skipTypes,
    List<Glob> excludePaths,
    ReleaseLabels labels,
    NotesStyle notes,
    boolean draft,
    boolean preview) {
  /** Whole tag names must stay valid, see git-check-ref-format(1). */
  public static final Pattern TAG_PREFIX =
      Pattern.compile("(?![./-])(?!.*(\\.\\.|//|/\\.|\\.lock/))[A-Za-z0-9._/-]{0,50}");

  /** An identifier by semver.org, with a letter so that it can't be taken for a number. */
  public static final Pattern PRERELEASE = Pattern.compile("[A-Za-z-][0-9A-Za-z-]{0,30}");

  /** Off, with every other key at its default. */
  public static final ReleaseConfig DEFAULT =
      new ReleaseConfig(
          false,
          Optional.empty(),
          true,
          "v",
          Version.of("0.1.0"),
          Bump.PATCH,
          false,
          Optional.empty(),
          "[skip release]",
          List.of(),
          List.of(),
          ReleaseLabels.DEFAULT,
          NotesStyle.GITHUB,
          false,
          true);

  public ReleaseConfig {
    skipTypes = List.copyOf(skipTypes);
    excludePaths = List.copyOf(excludePaths);
    if (!TAG_PREFIX.matcher(tagPrefix).matches()) {
      throw new IllegalArgumentException(
          "tag-prefix: up to 50 letters, digits, '.', '_', '/' or '-' expected but got '"
              + tagPrefix
              + "'");
    }
    if (prerelease.isPresent() && !PRERELEASE.matcher(prerelease.orElseThrow()).matches()) {
      throw new IllegalArgumentException(
          "prerelease: a word such as rc or beta expected but got '"
              + prerelease.orElseThrow()
              + "'");
    }
    if (initialVersion.isPrerelease()) {
      throw new IllegalArgumentException("initial-version: a stable version expected");
    }
  }

  /** Who writes the release notes. */
  public enum NotesStyle {
    /** GitHub's own generator. */
    GITHUB,
    /** Grouped by Conventional Commit type, with authors. */
    CONVENTIONAL
  }

  /** Names of the labels by which a pull request decides the bump. */
  public record ReleaseLabels(String major, String minor, String patch, String skip) {
    public static final ReleaseLabels DEFAULT =
        new ReleaseLabels("release:major", "release:minor", "release:patch", "release:skip");
  }
}
