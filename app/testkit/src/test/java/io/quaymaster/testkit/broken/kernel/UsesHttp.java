package io.quaymaster.testkit.broken.kernel;

/** Core that uses a library which is not on its list. */
@org.jspecify.annotations.NullMarked
public class UsesHttp {
  public Class<?> forbidden() {
    return org.junit.jupiter.api.Test.class;
  }
}
