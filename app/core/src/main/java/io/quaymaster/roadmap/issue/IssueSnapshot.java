package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.IssueNumber;
import java.util.List;
import java.util.Optional;

/**
 * An issue as it is on the code host.
 *
 * @param nodeId GitHub's node id
 * @param url where people see it
 * @param milestone title of its milestone
 */
public record IssueSnapshot(
    IssueNumber number,
    String nodeId,
    String url,
    String title,
    String body,
    boolean open,
    List<String> labels,
    List<String> assignees,
    Optional<String> milestone) {
  public IssueSnapshot {
    labels = List.copyOf(labels);
    assignees = List.copyOf(assignees);
  }
}
