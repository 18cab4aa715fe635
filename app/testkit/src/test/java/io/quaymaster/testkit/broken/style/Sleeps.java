package io.quaymaster.testkit.broken.style;

/** Waits for time instead of a condition. */
@org.jspecify.annotations.NullMarked
public class Sleeps {
  public void forbidden() throws InterruptedException {
    Thread.sleep(1);
  }
}
