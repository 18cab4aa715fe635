package io.quaymaster.testkit.broken.sprint;

/** A feature. */
@org.jspecify.annotations.NullMarked
public class Feature {}
