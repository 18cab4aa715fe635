package io.quaymaster.release.notes;

import io.quaymaster.release.version.ConventionalCommit;
import java.util.Optional;

/** The parts of release notes, in their order. */
enum Section {
  BREAKING("Breaking changes"),
  FEATURES("Features"),
  FIXES("Fixes"),
  PERFORMANCE("Performance"),
  REVERTS("Reverts"),
  DOCUMENTATION("Documentation"),
  MAINTENANCE("Maintenance"),
  OTHER("Other changes");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Section of(Optional<ConventionalCommit> message) {
    if (message.isEmpty()) {
      return OTHER;
    }
    if (message.orElseThrow().breaking()) {
      return BREAKING;
    }
    return switch (message.orElseThrow().type()) {
      case "feat" -> FEATURES;
      case "fix" -> FIXES;
      case "perf" -> PERFORMANCE;
      case "revert" -> REVERTS;
      case "docs" -> DOCUMENTATION;
      case "build", "chore", "ci", "refactor", "style", "test" -> MAINTENANCE;
      default -> OTHER;
    };
  }
}
