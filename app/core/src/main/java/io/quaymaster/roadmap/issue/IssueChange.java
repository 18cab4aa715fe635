package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs in an issue and is to be changed.
 *
 * @param milestone title of the milestone that it is to have
 * @param labels to be added
 * @param assignees to be added
 */
public record IssueChange(
    Optional<String> title,
    Optional<String> body,
    Optional<String> milestone,
    List<String> labels,
    List<Login> assignees) {
  public IssueChange {
    labels = List.copyOf(labels);
    assignees = List.copyOf(assignees);
  }

  /** True when nothing differs. */
  public boolean isEmpty() {
    return changed().isEmpty();
  }

  /** The names of what differs, for a person. */
  public List<String> changed() {
    List<String> names = new ArrayList<>();
    title.ifPresent(_ -> names.add("title"));
    body.ifPresent(_ -> names.add("body"));
    milestone.ifPresent(_ -> names.add("milestone"));
    if (!labels.isEmpty()) {
      names.add("labels");
    }
    if (!assignees.isEmpty()) {
      names.add("assignees");
    }
    return names;
  }
}
