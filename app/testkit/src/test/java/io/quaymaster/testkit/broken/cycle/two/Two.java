package io.quaymaster.testkit.broken.cycle.two;

/** The other half. */
@org.jspecify.annotations.NullMarked
public class Two {
  public Class<?> forbidden() {
    return io.quaymaster.testkit.broken.cycle.one.One.class;
  }
}
