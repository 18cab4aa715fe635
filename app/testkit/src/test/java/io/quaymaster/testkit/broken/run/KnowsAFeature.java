package io.quaymaster.testkit.broken.run;

/** A shared package that imports a feature. */
@org.jspecify.annotations.NullMarked
public class KnowsAFeature {
  public Class<?> forbidden() {
    return io.quaymaster.testkit.broken.sprint.Feature.class;
  }
}
