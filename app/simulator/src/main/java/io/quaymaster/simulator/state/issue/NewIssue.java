package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue to be opened.
 *
 * @param title one line
 * @param body Markdown, or null
 * @param labels names; unknown ones are made
 * @param assignees who works on it
 * @param milestone number of a milestone, or null
 */
public record NewIssue(
    String title,
    @Nullable String body,
    List<String> labels,
    List<Account> assignees,
    @Nullable Integer milestone) {
  /** Copies the lists. */
  public NewIssue {
    labels = List.copyOf(labels);
    assignees = List.copyOf(assignees);
  }

  /** Title and body only. */
  public static NewIssue of(String title, @Nullable String body) {
    return new NewIssue(title, body, List.of(), List.of(), null);
  }
}
