package io.quaymaster.simulator.state.project;

/** What becomes of setting or clearing a value. */
public sealed interface SetOutcome {

  /** It is as asked, now or already. */
  record Done(Item item) implements SetOutcome {}

  /** The field takes its value from the issue. */
  record Unsettable(DataType type) implements SetOutcome {}

  /** The value is of another kind than the field. */
  record WrongKind(DataType type) implements SetOutcome {}

  /** The field has no such option or iteration. */
  record NotOfField(DataType type) implements SetOutcome {}
}
