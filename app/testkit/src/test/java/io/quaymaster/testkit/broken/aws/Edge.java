package io.quaymaster.testkit.broken.aws;

/** An edge. */
@org.jspecify.annotations.NullMarked
public class Edge {}
