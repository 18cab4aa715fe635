package io.quaymaster.config.section;

import io.quaymaster.config.Bump;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.config.ReleaseConfig.ReleaseLabels;
import io.quaymaster.config.schema.ChoiceType;
import io.quaymaster.config.schema.FlagType;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.ListType;
import io.quaymaster.config.schema.OptionalType;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.TextType;
import io.quaymaster.config.schema.Values;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.Glob;
import io.quaymaster.kernel.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code release:} */
final class ReleaseSection extends Section<ReleaseConfig> {
  private static final FlagType FLAG = new FlagType();
  private static final ReleaseConfig INITIAL = ReleaseConfig.DEFAULT;

  private static final Key<Boolean> ENABLED =
      Key.of("enabled", FLAG, INITIAL.enabled(), "turns releases on");
  private static final Key<Optional<BranchName>> BRANCH =
      Key.of(
          "branch",
          new OptionalType<>(Forms.BRANCH),
          INITIAL.branch(),
          "the branch that is released; without it the repository's default branch");
  private static final Key<Boolean> ON_PUSH =
      Key.of(
          "on-push",
          FLAG,
          INITIAL.onPush(),
          "whether a push to the branch releases; if not, only commands and batches do");
  private static final Key<String> TAG_PREFIX =
      Key.of(
          "tag-prefix",
          TextType.of(
              "up to 50 letters, digits, '.', '_', '/' or '-' that make a valid tag",
              ReleaseConfig.TAG_PREFIX),
          INITIAL.tagPrefix(),
          "what stands before the version in a tag's name");
  private static final Key<Version> INITIAL_VERSION =
      Key.of(
          "initial-version",
          Forms.STABLE_VERSION,
          INITIAL.initialVersion(),
          "the first version of a repository without version tags");
  private static final Key<Bump> BUMP =
      Key.of(
          "bump",
          new ChoiceType<>(Bump.class),
          INITIAL.bump(),
          "the part of the version that is raised when no trailer, label or commit type decides");
  private static final Key<Boolean> MAJOR_BELOW_ONE =
      Key.of(
          "major-below-one",
          FLAG,
          INITIAL.majorBelowOne(),
          "whether a breaking change leads from 0.x to 1.0.0; if not, it raises the minor part");
  private static final Key<Optional<String>> PRERELEASE =
      Key.of(
          "prerelease",
          new OptionalType<>(
              TextType.of("a channel's name such as rc or beta", ReleaseConfig.PRERELEASE)),
          INITIAL.prerelease(),
          "channel of prereleases: rc gives 1.5.0-rc.1, 1.5.0-rc.2, …");
  private static final Key<String> SKIP_TOKEN =
      Key.of(
          "skip-token",
          Forms.line("a text", 100),
          INITIAL.skipToken(),
          "in the head commit's message it stops the release");
  private static final Key<List<String>> SKIP_TYPES =
      Key.of(
          "skip-types",
          new ListType<>(
              TextType.of(
                  "a commit type such as docs", Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,30}")),
              50),
          INITIAL.skipTypes(),
          "Conventional Commit types that alone make no release");
  private static final Key<List<Glob>> EXCLUDE_PATHS =
      Key.of(
          "exclude-paths",
          new ListType<>(Forms.GLOB, 100),
          INITIAL.excludePaths(),
          "a push that touches nothing but these paths makes no release");
  private static final Key<ReleaseLabels> LABELS =
      Key.of(
          "labels",
          new ReleaseLabelsSection(),
          INITIAL.labels(),
          "names of the pull request labels that decide");
  private static final Key<NotesStyle> NOTES =
      Key.of(
          "notes",
          new ChoiceType<>(NotesStyle.class),
          INITIAL.notes(),
          "who writes the release notes: GitHub's generator, or grouped by commit type");
  private static final Key<Boolean> DRAFT =
      Key.of("draft", FLAG, INITIAL.draft(), "whether the GitHub release stays a draft");
  private static final Key<Boolean> PREVIEW =
      Key.of(
          "preview",
          FLAG,
          INITIAL.preview(),
          "whether pull requests get a check run that foretells the version");

  @Override
  public List<Key<?>> keys() {
    return List.of(
        ENABLED,
        BRANCH,
        ON_PUSH,
        TAG_PREFIX,
        INITIAL_VERSION,
        BUMP,
        MAJOR_BELOW_ONE,
        PRERELEASE,
        SKIP_TOKEN,
        SKIP_TYPES,
        EXCLUDE_PATHS,
        LABELS,
        NOTES,
        DRAFT,
        PREVIEW);
  }

  @Override
  protected ReleaseConfig build(Values values) {
    return new ReleaseConfig(
        values.get(ENABLED),
        values.get(BRANCH),
        values.get(ON_PUSH),
        values.get(TAG_PREFIX),
        values.get(INITIAL_VERSION),
        values.get(BUMP),
        values.get(MAJOR_BELOW_ONE),
        values.get(PRERELEASE),
        values.get(SKIP_TOKEN),
        values.get(SKIP_TYPES),
        values.get(EXCLUDE_PATHS),
        values.get(LABELS),
        values.get(NOTES),
        values.get(DRAFT),
        values.get(PREVIEW));
  }
}
