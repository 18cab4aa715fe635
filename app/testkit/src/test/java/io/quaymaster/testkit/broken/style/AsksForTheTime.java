package io.quaymaster.testkit.broken.style;

/** Time that is not injected. */
@org.jspecify.annotations.NullMarked
public class AsksForTheTime {
  public long forbidden() {
    return java.time.Instant.now().toEpochMilli();
  }
}
