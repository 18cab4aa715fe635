package io.quaymaster.release.version;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.TagName;
import io.quaymaster.kernel.Version;
import java.util.Comparator;

/** A tag that names a version. */
public record VersionTag(TagName name, Version version, CommitSha commit)
    implements Comparable<VersionTag> {
  private static final Comparator<VersionTag> ORDER =
      Comparator.comparing(VersionTag::version).thenComparing(tag -> tag.name().value());

  /** By semver's precedence; versions that differ in build metadata only, by name. */
  @Override
  public int compareTo(VersionTag other) {
    return ORDER.compare(this, other);
  }
}
