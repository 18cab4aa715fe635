package io.quaymaster.testkit.broken.cycle.one;

/** Half of a cycle. */
@org.jspecify.annotations.NullMarked
public class One {
  public Class<?> forbidden() {
    return io.quaymaster.testkit.broken.cycle.two.Two.class;
  }
}
