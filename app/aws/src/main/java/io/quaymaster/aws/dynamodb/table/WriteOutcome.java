package io.quaymaster.aws.dynamodb.table;

/** What came of a conditional write. */
public sealed interface WriteOutcome {
  /** It is done; the item as it is now. */
  record Written(Item item) implements WriteOutcome {}

  /** The condition did not hold; the item as it stands, without attributes when there is none. */
  record Refused(Item item) implements WriteOutcome {}

  /** True when it is done. */
  default boolean written() {
    return this instanceof Written;
  }
}
