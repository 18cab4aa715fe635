package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.Login;
import java.util.List;

/**
 * An issue to be made.
 *
 * @param milestone the milestone's number
 */
public record IssueDraft(
    String title, String body, List<String> labels, List<Login> assignees, int milestone) {
  public IssueDraft {
    labels = List.copyOf(labels);
    assignees = List.copyOf(assignees);
  }
}
