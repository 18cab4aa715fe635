package io.quaymaster.testkit.broken.simulator;

/** A simulator that knows the product. */
@org.jspecify.annotations.NullMarked
public class KnowsTheProduct {
  public Class<?> forbidden() {
    return io.quaymaster.testkit.broken.aws.Edge.class;
  }
}
