package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.git.RefChange;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules on refs whose name matches one of the patterns.
 *
 * @param id numeric id
 * @param name shown to people
 * @param patterns such as {@code refs/tags/v*}
 * @param restricted what is forbidden
 * @param bypassApps ids of the Apps that needn't obey
 */
public record Ruleset(
    long id,
    String name,
    List<String> patterns,
    Set<Restriction> restricted,
    Set<Long> bypassApps) {

  /** What may be forbidden. */
  public enum Restriction {
    /** Making a matching ref. */
    CREATION("Cannot create ref due to creations being restricted."),
    /** Moving one. */
    UPDATE("Cannot update this protected ref."),
    /** Removing one. */
    DELETION("Cannot delete this protected ref."),
    /** Leaving commits behind. */
    NON_FAST_FORWARD("Cannot force-push to this branch");

    private final String message;

    Restriction(String message) {
      this.message = message;
    }
  }

  /** Copies the collections. */
  public Ruleset {
    patterns = List.copyOf(patterns);
    restricted = Set.copyOf(restricted);
    bypassApps = Set.copyOf(bypassApps);
  }

  /** GitHub's sentence about what is forbidden; empty when the change is allowed. */
  Optional<String> refusal(Actor by, RefChange change) {
    if (by.appId() != null && bypassApps.contains(by.appId())) {
      return Optional.empty();
    }
    return matches(change.ref())
        ? broken(change).filter(restricted::contains).map(one -> one.message)
        : Optional.empty();
  }

  private boolean matches(String ref) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(ref)));
  }

  private Optional<Restriction> broken(RefChange change) {
    if (change.created()) {
      return Optional.of(Restriction.CREATION);
    }
    if (change.deleted()) {
      return Optional.of(Restriction.DELETION);
    }
    return Optional.of(
        change.forced() && restricted.contains(Restriction.NON_FAST_FORWARD)
            ? Restriction.NON_FAST_FORWARD
            : Restriction.UPDATE);
  }
}
