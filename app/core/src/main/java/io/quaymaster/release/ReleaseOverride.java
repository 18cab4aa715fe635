package io.quaymaster.release;

import io.quaymaster.config.Bump;
import io.quaymaster.kernel.Version;
import java.util.Locale;
import java.util.Optional;

/** What a request lays down itself instead of leaving it to the rules. */
public sealed interface ReleaseOverride {
  /** Nothing: the rules decide. */
  record None() implements ReleaseOverride {
    @Override
    public String toString() {
      return "none";
    }
  }

  /** Which part of the version is raised. */
  record ByBump(Bump bump) implements ReleaseOverride {
    @Override
    public String toString() {
      return bump.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The version itself. */
  record ToVersion(Version version) implements ReleaseOverride {
    @Override
    public String toString() {
      return version.toString();
    }
  }

  /** The newest prerelease becomes the stable version, on its own commit. */
  record Promote() implements ReleaseOverride {
    @Override
    public String toString() {
      return "promote";
    }
  }

  /**
   * Reads {@code none}, {@code major}, {@code minor}, {@code patch}, {@code promote} or a version:
   * what {@code toString} writes. Empty for anything else.
   */
  static Optional<ReleaseOverride> parse(String text) {
    return switch (text) {
      case "none" -> Optional.of(new None());
      case "promote" -> Optional.of(new Promote());
      case "major" -> Optional.of(new ByBump(Bump.MAJOR));
      case "minor" -> Optional.of(new ByBump(Bump.MINOR));
      case "patch" -> Optional.of(new ByBump(Bump.PATCH));
      default -> Version.parse(text).map(ToVersion::new);
    };
  }
}
