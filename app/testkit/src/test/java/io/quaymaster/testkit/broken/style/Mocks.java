package io.quaymaster.testkit.broken.style;

/** Mocks. */
@org.jspecify.annotations.NullMarked
public class Mocks {
  public Class<?> forbidden() {
    return org.mockito.Mockito.class;
  }
}
