package io.quaymaster.testkit.broken.web;

/** An edge that uses the SDK of AWS. */
@org.jspecify.annotations.NullMarked
public class UsesTheSdk {
  public Class<?> forbidden() {
    return software.amazon.awssdk.regions.Region.class;
  }
}
