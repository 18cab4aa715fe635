package io.quaymaster.project;

/** What came of linking an issue to a project. */
public sealed interface LinkOutcome {
  /**
   * It is in the project.
   *
   * @param item GitHub's node id of its item
   * @param added false when it was there before
   * @param plan the fields that were changed, and what could not be set
   */
  record Linked(String item, boolean added, FieldPlan plan) implements LinkOutcome {}

  /** It can't be put there until a person changes something. */
  record Impossible(String reason) implements LinkOutcome {}
}
