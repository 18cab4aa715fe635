package io.quaymaster.testkit.broken.style;

/** An outcome that anybody may extend. */
@org.jspecify.annotations.NullMarked
public interface OpenOutcome {}
