package io.quaymaster.testkit.broken.github;

/** An edge that imports another. */
@org.jspecify.annotations.NullMarked
public class UsesAnotherEdge {
  public Class<?> forbidden() {
    return io.quaymaster.testkit.broken.aws.Edge.class;
  }
}
