package io.quaymaster.release.version;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.TagName;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.ReleaseHost.TagFact;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tags of a repository that name versions: the configured prefix and a strict semantic version.
 * Everything else (junk, leading zeros, missing parts, another prefix) is left out.
 */
public final class VersionTags {
  private final String prefix;
  private final List<VersionTag> tags;

  private VersionTags(String prefix, List<VersionTag> tags) {
    this.prefix = prefix;
    this.tags = tags;
  }

  /** Sorts the version tags out of all tags. */
  public static VersionTags of(Collection<TagFact> all, String prefix) {
    List<VersionTag> tags =
        all.stream().flatMap(tag -> read(tag, prefix)).sorted().distinct().toList();
    return new VersionTags(prefix, tags);
  }

  /** All of them, lowest version first. */
  public List<VersionTag> all() {
    return tags;
  }

  /** The highest version by semver's precedence, whatever its name's or commit's place or date. */
  public Optional<VersionTag> latest() {
    return latest(version -> true);
  }

  /** The highest version among those that fit. */
  public Optional<VersionTag> latest(Predicate<Version> fits) {
    return tags.reversed().stream().filter(tag -> fits.test(tag.version())).findFirst();
  }

  /** The highest version on a commit among those that fit. */
  public Optional<VersionTag> on(CommitSha commit, Predicate<Version> fits) {
    return tags.reversed().stream()
        .filter(tag -> tag.commit().equals(commit) && fits.test(tag.version()))
        .findFirst();
  }

  /** The tag that a version of the same precedence has already. */
  public Optional<VersionTag> taken(Version version) {
    return tags.stream().filter(tag -> tag.version().compareTo(version) == 0).findFirst();
  }

  /** The name of the tag for a version. */
  public TagName name(Version version) {
    return new TagName(prefix + version);
  }

  /** The same tags without those on one commit that fit. */
  public VersionTags without(CommitSha commit, Predicate<Version> fits) {
    return new VersionTags(
        prefix,
        tags.stream()
            .filter(tag -> !tag.commit().equals(commit) || !fits.test(tag.version()))
            .toList());
  }

  /** Those that fit. */
  public VersionTags only(Predicate<Version> fits) {
    return new VersionTags(prefix, tags.stream().filter(t -> fits.test(t.version())).toList());
  }

  /**
   * The next prerelease of a channel towards a stable version: {@code rc.1} for the first, then one
   * more than the highest number so far.
   */
  public Version nextPrerelease(Version target, Channel channel) {
    BigInteger last =
        tags.stream()
            .map(VersionTag::version)
            .filter(version -> version.stable().compareTo(target.stable()) == 0)
            .filter(version -> version.isPrerelease() && Channel.of(version).equals(channel))
            .flatMap(VersionTags::number)
            .max(BigInteger::compareTo)
            .orElse(BigInteger.ZERO);
    return target.withPrerelease(List.of(channel.name(), last.add(BigInteger.ONE).toString()));
  }

  private static Stream<BigInteger> number(Version prerelease) {
    return prerelease.prerelease().stream()
        .skip(1)
        .limit(1)
        .filter(identifier -> identifier.matches("[0-9]+"))
        .map(BigInteger::new);
  }

  private static Stream<VersionTag> read(TagFact tag, String prefix) {
    if (!tag.name().startsWith(prefix)) {
      return Stream.empty();
    }
    return Version.parse(tag.name().substring(prefix.length())).stream()
        .flatMap(
            version ->
                TagName.parse(tag.name()).stream()
                    .map(name -> new VersionTag(name, version, tag.commit())));
  }
}
