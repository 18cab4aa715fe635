package io.quaymaster.release.version;

import io.quaymaster.config.Bump;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision.Rule;
import java.util.Locale;

/**
 * A rule's word on which part is raised.
 *
 * @param because what made it say so: {@code feat in 3fa2b1c "feat: pay by invoice"}
 */
record BumpDecision(Rule rule, Bump bump, String because) {
  Version applyTo(Version version) {
    Version stable = version.stable();
    return switch (bump) {
      case PATCH -> stable.nextPatch();
      case MINOR -> stable.nextMinor();
      case MAJOR -> stable.nextMajor();
    };
  }

  /** The same for a version 0.x, where a breaking change raises the minor part. */
  BumpDecision belowOne() {
    return bump == Bump.MAJOR
        ? new BumpDecision(rule, Bump.MINOR, because + ", breaking but still 0.x")
        : this;
  }

  String reason() {
    return bump.name().toLowerCase(Locale.ROOT) + ": " + because;
  }
}
