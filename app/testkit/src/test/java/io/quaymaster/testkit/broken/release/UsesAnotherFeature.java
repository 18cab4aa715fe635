package io.quaymaster.testkit.broken.release;

/** A feature that imports another. */
@org.jspecify.annotations.NullMarked
public class UsesAnotherFeature {
  public Class<?> forbidden() {
    return io.quaymaster.testkit.broken.sprint.Feature.class;
  }
}
