package io.quaymaster.roadmap.route;

import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.kernel.RepositoryRef;
import java.util.List;
import java.util.Optional;

/**
 * Where the items of one tag go.
 *
 * @param repository gets the issue
 * @param project gets the issue as an item
 * @param labels added to every issue
 * @param names what the fields are called that Quaymaster fills from the item
 */
public record Route(
    RepositoryRef repository,
    Optional<ProjectTarget> project,
    List<String> labels,
    FieldNames names) {
  public Route {
    labels = List.copyOf(labels);
  }

  /**
   * Names of the project's fields for what an item says; empty where it is not to be set.
   *
   * @param quarter gets the quarter
   * @param value gets the value section
   * @param author gets the author
   */
  public record FieldNames(
      Optional<String> quarter, Optional<String> value, Optional<String> author) {
    /** What fields are called when nobody says otherwise. */
    public static final FieldNames DEFAULT =
        new FieldNames(Optional.of("Target quarter"), Optional.of("Value"), Optional.of("Author"));
  }
}
