package io.quaymaster.simulator.state.project;

import java.util.Locale;

/** What a field holds, in GitHub's words ({@code ProjectV2FieldType}). */
public enum DataType {
  /** The title of the issue. */
  TITLE,
  /** Who works on it. */
  ASSIGNEES,
  /** One of the field's options. */
  SINGLE_SELECT,
  /** The labels of the issue. */
  LABELS,
  /** Pull requests that will close it. */
  LINKED_PULL_REQUESTS,
  /** The milestone of the issue. */
  MILESTONE,
  /** Where the issue is. */
  REPOSITORY,
  /** Who reviews a pull request. */
  REVIEWERS,
  /** The issue above it. */
  PARENT_ISSUE,
  /** How many issues below it are done. */
  SUB_ISSUES_PROGRESS,
  /** A line of text. */
  TEXT,
  /** A number. */
  NUMBER,
  /** A day. */
  DATE,
  /** One of the field's iterations. */
  ITERATION;

  /** GitHub's word in messages and webhooks. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code updateProjectV2ItemFieldValue} sets it; the others come from the issue. */
  public boolean settable() {
    return switch (this) {
      case SINGLE_SELECT, TEXT, NUMBER, DATE, ITERATION -> true;
      case TITLE,
          ASSIGNEES,
          LABELS,
          LINKED_PULL_REQUESTS,
          MILESTONE,
          REPOSITORY,
          REVIEWERS,
          PARENT_ISSUE,
          SUB_ISSUES_PROGRESS ->
          false;
    };
  }
}
