package io.quaymaster.testkit.broken.style;

/** An outcome whose variant is no record. */
@org.jspecify.annotations.NullMarked
public sealed interface ClassVariantOutcome {
  /** Not a record. */
  final class Done implements ClassVariantOutcome {}
}
